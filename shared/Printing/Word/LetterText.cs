using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Word;

/// <summary>The paragraphs of a letter, from the row of the document number to the last annex.</summary>
internal static class LetterText
{
    /// <summary>Many annexes fill a page by themselves, and then their last lines are text enough.</summary>
    private const int MostTogether = 6;

    public static IEnumerable<Paragraph> Of(PrintedLetter letter, RedHead head)
    {
        List<Paragraph> text =
        [
            head.Mark(),
            .. HeadRows.Of(letter, Measures.Twips(head.RowBelowTop)),
            Title(LetterStyles.Title, letter.Title),
            .. letter.Salutation.Select(line => Runs.Paragraph(LetterStyles.Plain, Runs.Text(line))),
            .. letter.Opening.Select(Body),
            .. letter.Body.Concat(LetterLines.Commitments(letter)).Select(Runs.Paragraph),
            .. Together([.. letter.Thanks.Select(Body), .. AnnexLines(letter), .. Signature.Of(letter), .. Contacts(letter)]),
            .. letter.Annexes.SelectMany((annex, i) => Annex(LetterLines.AnnexMark(letter, i), annex)),
        ];
        // Nor do the copies: what is last takes them along.
        return [.. text.SkipLast(1), .. Together([text[^1], .. CopiesFoot.Of(letter)])];
    }

    /// <summary>A signature does not stand on a page without text: the last paragraphs go over together.</summary>
    private static IEnumerable<Paragraph> Together(IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var properties in paragraphs.SkipLast(1).TakeLast(MostTogether).Select(p => p.ParagraphProperties!))
            properties.KeepNext = new();
        return paragraphs;
    }

    private static IEnumerable<Paragraph> Contacts(PrintedLetter letter) =>
        LetterLines.Contacts(letter) is { } contacts ? [Body(contacts)] : [];

    private static Paragraph Body(string text) => Runs.Paragraph(LetterStyles.Body, Runs.Text(text));

    /// <summary>A title of several lines has lines of about one length: the text is left whole, its measure is narrowed.</summary>
    private static Paragraph Title(string style, string title)
    {
        var width = PlainText.Width(PlainText.Of(title));
        var most = Math.Floor(Measures.TextWidth / Measures.MillimetresPerPoint / Measures.TitleSize);
        var lines = Math.Ceiling(width / most);
        // One more character than the even share, since punctuation may not begin a line.
        var share = Math.Min(most, Math.Ceiling(width / lines) + 1);
        var indent = LetterStyles.Twips(lines < 2 ? 0 : (int)(Measures.Twips(Measures.TextWidth) - share * Measures.TitleSize * 20) / 2);
        return Runs.Paragraph(style, [new Indentation { Left = indent, Right = indent }], Runs.Text(title));
    }

    /// <summary>Two characters in; what does not fit goes on below the title's beginning.</summary>
    private static IEnumerable<Paragraph> AnnexLines(PrintedLetter letter)
    {
        var number = letter.Annexes.Count > 1 ? letter.Annexes.Count > 9 ? 1.5 : 1 : 0;
        return LetterLines.Annexes(letter).Select((line, i) => Runs.Paragraph(
            LetterStyles.Plain,
            [
                new Tabs(new TabStop { Val = TabStopValues.Left, Position = Measures.CharacterWidths(5 + number) }),
                LetterStyles.Exactly(Measures.LinePitch, before: i == 0 ? Measures.LinePitch : 0),
                new Indentation
                {
                    Left = LetterStyles.Twips(Measures.CharacterWidths(5 + number)),
                    Hanging = LetterStyles.Twips(Measures.CharacterWidths(number + (i == 0 ? 3 : 0))),
                },
            ],
            [Runs.Text(line.Label + line.Number), .. number > 0 ? [new Run(new TabChar())] : (Run[])[], Runs.Text(line.Title)]));
    }

    private static IEnumerable<Paragraph> Annex(string mark, PrintedAnnex annex) =>
    [
        Runs.Paragraph(LetterStyles.AnnexMark, Runs.Text(mark)),
        Title(LetterStyles.AnnexTitle, annex.Title),
        .. annex.Points.SkipLast(1).Select(Runs.Paragraph),
        .. Together([.. annex.Points.TakeLast(1).Select(Runs.Paragraph), .. Author(annex)]),
    ];

    private static IEnumerable<Paragraph> Author(PrintedAnnex annex) =>
        annex.Department.Length > 0 ? [Signature.Line(annex.Department, rightIndent: 2, before: 1)] : [];
}
