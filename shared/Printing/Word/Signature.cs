using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>发文机关署名 and 成文日期 (GB/T 9704-2012 §7.3.5): the date four characters in from the right, the name centred above it.</summary>
internal static class Signature
{
    /// <summary>How far the date stands from the right, and a name at least; characters.</summary>
    private const double DateIndent = 4, LeastIndent = 2;

    /// <summary>Lines above the name, for the seal.</summary>
    private const int LinesAbove = 2;

    public static IEnumerable<Paragraph> Of(PrintedLetter letter)
    {
        if (letter.Date is not { } date)
            return [Line(letter.Signature, LeastIndent, LinesAbove)];
        var words = LetterLines.Date(date);
        var half = (PlainText.Width(letter.Signature) - PlainText.Width(words)) / 2;
        // A name so long that its middle cannot be above the date's takes the date along.
        var dateIndent = Math.Max(DateIndent, LeastIndent + half);
        return [Line(letter.Signature, dateIndent - half, LinesAbove), Line(words, dateIndent)];
    }

    /// <summary>A line at the right.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="rightIndent">Characters.</param>
    /// <param name="before">Lines above it.</param>
    public static Paragraph Line(string text, double rightIndent, int before = 0) => Runs.Paragraph(
        LetterStyles.Plain,
        [
            LetterStyles.Exactly(Measures.LinePitch, before * Measures.LinePitch),
            new Indentation { Right = LetterStyles.Twips(Measures.CharacterWidths(Math.Clamp(rightIndent, 0, Measures.Characters / 2))) },
            new Justification { Val = JustificationValues.Right },
        ],
        Runs.Text(text));
}
