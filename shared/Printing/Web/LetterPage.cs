using System.Text;
using System.Xml;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Web;

/// <summary>
/// A letter as a page of HTML, to be read and to be printed. It has no script, loads nothing, and its policy forbids both. Its text is written by a
/// writer of markup, never put together: no field of a letter can become an element.
/// </summary>
public static class LetterPage
{
    /// <summary>The media type of the page.</summary>
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>The content security policy that the page declares, for the header of an answer.</summary>
    public static string Policy => PageStyle.Policy;

    /// <summary>The page. The same letter always gives the same text.</summary>
    public static string Write(PrintedLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteDocType("html", null, null, null);
            using (xml.In("html"))
            {
                xml.WriteAttributeString("lang", "zh-CN");
                using (xml.In("head"))
                    Head(xml, letter);
                using (xml.In("body"))
                using (xml.In("article"))
                    LetterMarkup.Write(xml, letter);
            }
        }

        return text.ToString();
    }

    private static void Head(XmlWriter xml, PrintedLetter letter)
    {
        Meta(xml, "charset", "utf-8");
        Meta(xml, "http-equiv", "Content-Security-Policy", PageStyle.Policy);
        Meta(xml, "name", "viewport", "width=device-width, initial-scale=1");
        xml.WriteElementString("title", PlainText.Of(letter.Title));
        xml.WriteElementString("style", PageStyle.Text);
    }

    private static void Meta(XmlWriter xml, string name, string value, string? content = null)
    {
        xml.WriteStartElement("meta");
        xml.WriteAttributeString(name, value);
        if (content is not null)
            xml.WriteAttributeString("content", content);
        xml.WriteEndElement();
    }
}
