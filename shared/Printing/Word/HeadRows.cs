using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>The rows below the first red line: document number, class mark, disclosure, signer.</summary>
internal static class HeadRows
{
    /// <summary>A row of the head has no room to spare above its characters: the first one's distance from the red line is given.</summary>
    private const int HeadRow = Measures.BodySize * 20 + 80;

    /// <summary>At the left what marks the letter, at the right its number: rows of two.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="before">Twips above the first row.</param>
    public static IEnumerable<Paragraph> Of(PrintedLetter letter, int before)
    {
        string[] left = [.. new[] { letter.ClassMark, LetterLines.Disclosure(letter) }.OfType<string>()];
        string[] right = [.. new[] { letter.DocumentNumber, LetterLines.Signer(letter) }.OfType<string>()];
        // The first row is there though it be empty: what follows is to be below the red line.
        for (var i = 0; i < Math.Max(1, Math.Max(left.Length, right.Length)); i++)
        {
            var (atLeft, atRight) = (left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");
            var height = i == 0 ? LetterStyles.Exactly(HeadRow, before) : LetterStyles.Exactly(Measures.LinePitch);
            if (PlainText.Width(atLeft) + PlainText.Width(atRight) < Measures.Characters)
            {
                yield return Runs.Paragraph(
                    LetterStyles.Plain,
                    [
                        new Tabs(new TabStop { Val = TabStopValues.Right, Position = Measures.Twips(Measures.TextWidth) }),
                        LetterStyles.OffGrid(),
                        height,
                        new Justification { Val = JustificationValues.Left },
                    ],
                    Runs.Text(atLeft), new Run(new TabChar()), Runs.Text(atRight));
                continue;
            }

            yield return Runs.Paragraph(LetterStyles.Plain, [height, new Justification { Val = JustificationValues.Left }], Runs.Text(atLeft));
            yield return Runs.Paragraph(
                LetterStyles.Plain, [LetterStyles.Exactly(Measures.LinePitch), new Justification { Val = JustificationValues.Right }], Runs.Text(atRight));
        }
    }
}
