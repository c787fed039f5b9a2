using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>What a file says of itself: title, author, language. The library's own way to write it gives the part a random name.</summary>
internal static class CoreProperties
{
    private const string Terms = "http://purl.org/dc/elements/1.1/";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    public static void Write(CoreFilePropertiesPart part, PrintedLetter letter)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "creator", Terms, PlainText.Of(letter.Signature));
        xml.WriteElementString("dc", "language", Terms, "zh-CN");
        xml.WriteElementString("dc", "title", Terms, PlainText.Of(letter.Title));
        xml.WriteEndElement();
    }
}
