using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>Makes .docx files.</summary>
internal static class Docx
{
    /// <summary>A document with these paragraphs; one that begins with # is numbered by Word: 一、二、三、.</summary>
    public static byte[] Of(IReadOnlyList<string> paragraphs, string? header = null, Uri? external = null)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
                new AbstractNum(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.ChineseCountingThousand }, new LevelText { Val = "%1、" })
                {
                    LevelIndex = 0,
                }) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            main.Document = new(new Body(paragraphs.Select(Paragraph)));
            if (header is not null)
                main.AddNewPart<HeaderPart>().Header = new(Paragraph(header));
            if (external is not null)
                main.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", external);
        }

        return file.ToArray();
    }

    /// <summary>A document with this body.</summary>
    public static byte[] Of(IEnumerable<OpenXmlElement> body)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new Body(body));
        return file.ToArray();
    }

    /// <summary>An archive with these entries.</summary>
    public static byte[] Zip(params (string Name, Action<Stream> Write)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, write) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                write(entry);
            }

        return file.ToArray();
    }

    private static Paragraph Paragraph(string text) => text.StartsWith('#')
        ? new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Run(text[1..]))
        : new(Run(text));

    private static Run Run(string text) => new(new DocumentFormat.OpenXml.Wordprocessing.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
