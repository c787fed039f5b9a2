using System.Xml;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Web;

/// <summary>Elements as blocks of code: what is opened is closed.</summary>
public static class Markup
{
    /// <summary>Begins an element, which ends with the block.</summary>
    public static Element In(this XmlWriter xml, string name, string? kind = null)
    {
        xml.WriteStartElement(name);
        if (kind is not null)
            xml.WriteAttributeString("class", kind);
        return new(xml);
    }

    /// <summary>An element of text. All text of a letter passes here, and only here, into the page.</summary>
    public static void Text(this XmlWriter xml, string name, string text, string? kind = null)
    {
        using (xml.In(name, kind))
            xml.WriteString(PlainText.Of(text));
    }

    /// <summary>An open element.</summary>
    public readonly struct Element(XmlWriter xml) : IDisposable
    {
        /// <summary>With an end tag always: a page knows no other end of an empty element.</summary>
        public void Dispose() => xml.WriteFullEndElement();
    }
}
