using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>The small parts that paragraphs are made of. All text of a letter passes here, and only here, into the file.</summary>
internal static class Runs
{
    public static Run Text(string text, Face? face = null)
    {
        var run = new Run(new Text(PlainText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        if (face is not null)
            run.PrependChild(new RunProperties(face.RunFonts()));
        return run;
    }

    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) => Paragraph(style, [], content);

    /// <summary>A paragraph with properties of its own, which come in the order of the schema.</summary>
    public static Paragraph Paragraph(string style, OpenXmlElement[] properties, params OpenXmlElement[] content) =>
        new([new ParagraphProperties([new ParagraphStyleId { Val = style }, .. properties]), .. content]);

    /// <summary>A paragraph with its heading, if it has one, in the heading's face.</summary>
    public static Paragraph Paragraph(BodyParagraph paragraph)
    {
        Face? face = paragraph.Level switch
        {
            HeadingLevel.First => Face.Hei,
            HeadingLevel.Second => Face.Kai,
            _ => null,
        };
        List<OpenXmlElement> runs = [];
        if (paragraph.Heading.Length > 0)
            runs.Add(Text(paragraph.Heading, face));
        if (paragraph.Text.Length > 0)
            runs.Add(Text(paragraph.Text));
        // A heading that stands alone stays with what it heads.
        return Paragraph(LetterStyles.Of(paragraph.Level), paragraph is { Level: not HeadingLevel.None, Text: "" } ? [new KeepNext()] : [], [.. runs]);
    }
}
