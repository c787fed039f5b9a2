using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Printing.Tests.Word;

/// <summary>A letter's file, opened again.</summary>
internal sealed class ReadDocument(PrintedLetter letter) : IDisposable
{
    private readonly WordprocessingDocument _document = WordprocessingDocument.Open(new MemoryStream(LetterDocument.Write(letter)), isEditable: false);

    public MainDocumentPart Main => _document.MainDocumentPart!;

    public SectionProperties Section => Main.Document.Body!.Elements<SectionProperties>().Single();

    /// <summary>The paragraphs of the text; boxes hang on one of them.</summary>
    public List<Paragraph> Paragraphs => [.. Main.Document.Body!.Elements<Paragraph>()];

    public IEnumerable<string> Faults => new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document)
        .Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}");

    public string? Title => _document.PackageProperties.Title;

    public Paragraph Paragraph(string text) => Paragraphs.First(p => p.InnerText == text);

    public Style StyleOf(Paragraph paragraph) =>
        Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value);

    public T Part<T>(string id)
        where T : OpenXmlPart => (T)Main.GetPartById(id);

    public void Dispose() => _document.Dispose();
}
