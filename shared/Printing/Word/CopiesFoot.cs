using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>
/// 版记: the copies, at the foot of the last page. They stand in a box that moves no text and is aligned with the end of the text area; it hangs on
/// an empty last paragraph of the same height. So there is always room, and nothing has to be laid out twice.
/// </summary>
internal static class CopiesFoot
{
    /// <summary>More lines than these would make the last page empty above them: they follow in the text.</summary>
    private const int MostLines = 11;

    /// <summary>What a line of names holds: the text area less one character on either side and the label. One more is left for punctuation that may
    /// not begin a line.</summary>
    private static double LineWidth => Measures.TextWidth / Measures.MillimetresPerPoint / Measures.SmallSize - 2 - 3 - 1;

    public static IEnumerable<Paragraph> Of(PrintedLetter letter)
    {
        if (LetterLines.Copies(letter) is not { } copies)
            yield break;
        var paragraph = Runs.Paragraph(LetterStyles.Copies, Runs.Text(LetterLines.CopiesLabel), Runs.Text(copies));
        var lines = (int)Math.Ceiling(PlainText.Width(copies) / LineWidth);
        if (lines > MostLines)
        {
            yield return paragraph;
            yield break;
        }

        var height = lines * LetterStyles.SmallLine;
        yield return Runs.Paragraph(
            LetterStyles.Plain,
            [LetterStyles.OffGrid(), LetterStyles.Exactly(height)],
            Shapes.FootBox(9, "抄送", height / 20.0 * Measures.MillimetresPerPoint, paragraph));
    }
}
