using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Printing.Word;

/// <summary>页码: — 2 —, outside on odd and even pages, one character in; none on page one.</summary>
internal static class PageNumbers
{
    /// <summary>From the page's end to the number's, so that the dashes stand 7 mm below the text area. Millimetres.</summary>
    public static double Distance =>
        Measures.PageHeight - Measures.TopMargin - Measures.TextHeight - Measures.PageNumberBelowText
        - Measures.SmallSize * Measures.MillimetresPerPoint / 2;

    public static Footer Odd() => Of(JustificationValues.Right);

    public static Footer Even() => Of(JustificationValues.Left);

    public static Footer None() => new(Runs.Paragraph(LetterStyles.PageNumber));

    private static Footer Of(JustificationValues side)
    {
        var indent = LetterStyles.Twips(Measures.SmallSize * 20);
        return new(Runs.Paragraph(
            LetterStyles.PageNumber,
            [new Indentation { Left = indent, Right = indent }, new Justification { Val = side }],
            Dash("—\u00A0"),
            new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " },
            Dash("\u00A0—")));
    }

    private static Run Dash(string text) => new(new Text(text));
}
