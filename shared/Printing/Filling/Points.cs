using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>The points of an opinion as paragraphs: 一、heading, text.</summary>
internal static class Points
{
    public static IReadOnlyList<BodyParagraph> Of(GivenOpinion given, CaseWords words) =>
    [
        .. given.Opinion.Points.SelectMany((point, i) => Paragraphs(point, i, given, words)),
    ];

    /// <summary>With its number, unless it has one, or there are more than anybody counts.</summary>
    public static string Heading(string heading, int index) => BodyParagraph.Of(heading).Level == HeadingLevel.First || index >= ChineseNumeral.Largest
        ? heading
        : $"{ChineseNumeral.Of(index + 1)}、{heading}";

    private static IEnumerable<BodyParagraph> Paragraphs(OpinionPoint point, int index, GivenOpinion given, CaseWords words)
    {
        if (point.Heading != given.Opinion.Annex) // of an old annex that is not parted
            yield return new(HeadingLevel.First, Heading(point.Heading.Trim(), index), "");
        foreach (var line in BodyParagraph.Lines(point.Text))
            yield return BodyParagraph.Of(line);
        // Where the text does not name the other department, the reader would not learn that it has to be asked.
        if (point.AskDepartment is { } asked && words.Local(given.NameOf(asked)) is var name && !point.Text.Contains(name, StringComparison.Ordinal))
            yield return new(HeadingLevel.None, "", $"此事项不属于我单位职责，建议征求{name}意见。");
    }
}
