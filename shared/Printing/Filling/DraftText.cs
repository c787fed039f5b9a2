using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>
/// The parts of what a lead has drafted. Its own opening and thanks stand; where it has none, the template's do. Its own salutation gives way to the
/// template's, which forgets no proposer.
/// </summary>
/// <param name="Opening">Empty where the draft has none.</param>
/// <param name="Body">What is between.</param>
/// <param name="Thanks">Empty where the draft has none.</param>
internal sealed record DraftText(IReadOnlyList<string> Opening, IReadOnlyList<BodyParagraph> Body, IReadOnlyList<string> Thanks)
{
    private static readonly string[] OpeningEnds = ["答复如下", "回复如下", "函复如下", "报告如下", "说明如下"];

    /// <summary>How many paragraphs an opening can have, and thanks.</summary>
    private const int MostParagraphs = 3;

    public static DraftText Of(string text, string salutation)
    {
        var lines = BodyParagraph.Lines(text);
        if (lines.Count > 0 && IsSalutation(lines[0], salutation))
            lines = [.. lines.Skip(1)];
        var opening = OpeningLength(lines);
        var thanks = ThanksLength(lines, opening);
        return new(
            [.. lines.Take(opening)],
            [.. lines.Skip(opening).SkipLast(thanks).Select(BodyParagraph.Of)],
            [.. lines.TakeLast(thanks)]);
    }

    private static bool IsSalutation(string line, string salutation) => line == salutation
        || line.EndsWith("委员：", StringComparison.Ordinal) || line.EndsWith("代表：", StringComparison.Ordinal)
        || line.EndsWith("委员:", StringComparison.Ordinal) || line.EndsWith("代表:", StringComparison.Ordinal);

    /// <summary>Up to 答复如下, or to 收悉 where it does not say that, before the first section.</summary>
    private static int OpeningLength(IReadOnlyList<string> lines)
    {
        var first = lines.Take(MostParagraphs).TakeWhile(l => BodyParagraph.Of(l).Level == HeadingLevel.None).ToList();
        var end = first.FindIndex(l => OpeningEnds.Any(e => l.TrimEnd('：', ':', '。').EndsWith(e, StringComparison.Ordinal)));
        return 1 + (end >= 0 ? end : first.FindIndex(l => l.Contains("收悉", StringComparison.Ordinal)));
    }

    /// <summary>The last paragraphs that thank; a section that does is none.</summary>
    private static int ThanksLength(IReadOnlyList<string> lines, int opening) => lines.Skip(opening).TakeLast(MostParagraphs).Reverse()
        .TakeWhile(l => BodyParagraph.Of(l).Level == HeadingLevel.None && (l.Contains('感') && l.Contains('谢') || l.StartsWith("专此", StringComparison.Ordinal)))
        .Count();
}
