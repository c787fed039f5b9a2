using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>A letter as a Word document (.docx) in the letter format of GB/T 9704-2012 §10.1.</summary>
public static class LetterDocument
{
    /// <summary>The media type of a .docx.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file. The same letter always gives the same bytes.</summary>
    public static byte[] Write(PrintedLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var head = new RedHead(letter.Mark);
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = LetterStyles.All();
            main.AddNewPart<FontTablePart>("rId2").Fonts = new(Face.All.Select(f => f.Font()));
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = Settings();
            main.AddNewPart<HeaderPart>("rId4").Header = head.Lines();
            main.AddNewPart<FooterPart>("rId5").Footer = PageNumbers.None();
            main.AddNewPart<FooterPart>("rId6").Footer = PageNumbers.Odd();
            main.AddNewPart<FooterPart>("rId7").Footer = PageNumbers.Even();
            main.Document = new Document(new Body([.. LetterText.Of(letter, head), Section()])).WithShapes();
            CoreProperties.Write(document.AddNewPart<CoreFilePropertiesPart>(
                "application/vnd.openxmlformats-package.core-properties+xml", "rId2"), letter);
        }

        return Repacked.Of(stream.ToArray());
    }

    private static SectionProperties Section() => new(
        new HeaderReference { Type = HeaderFooterValues.First, Id = "rId4" },
        new FooterReference { Type = HeaderFooterValues.First, Id = "rId5" },
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId6" },
        new FooterReference { Type = HeaderFooterValues.Even, Id = "rId7" },
        new PageSize { Width = (uint)Measures.Twips(Measures.PageWidth), Height = (uint)Measures.Twips(Measures.PageHeight) },
        new PageMargin
        {
            Top = Measures.Twips(Measures.TopMargin),
            Left = (uint)Measures.Twips(Measures.BindingMargin),
            Right = (uint)Measures.Twips(Measures.PageWidth - Measures.BindingMargin - Measures.TextWidth),
            Bottom = Measures.Twips(Measures.PageHeight - Measures.TopMargin - Measures.TextHeight),
            Header = (uint)Measures.Twips(Measures.TopMargin / 2),
            Footer = (uint)Measures.Twips(PageNumbers.Distance),
            Gutter = 0,
        },
        new TitlePage(),
        new DocGrid { Type = DocGridValues.Lines, LinePitch = Measures.LinePitch });

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });
}
