using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>What a letter plans: the points of sections like 下一步工作计划, and paragraphs that begin so.</summary>
internal static class PlannedField
{
    private static readonly Regex Heading = Rule.Of(
        "下一?步|今后|下一?阶段|接下来|打算|工作计划|工作安排|工作思路|工作建议|努力方向|(具体|工作|改进|推进|后续)措施|后续工作|未来");

    private static readonly Regex Done = Rule.Of("采取|已|做法|开展情况|现有|落实情况");
    private static readonly Regex Begins = Rule.Of(
        "^(（?[一二三四五六七八九十]{1,3}）?[、.]?|\\d{1,2}[.、])?(下一?步|今后|下一?阶段|接下来|同时，?我[局厅委]将|我[局厅委办院]将)");

    private static readonly Regex Later = Rule.Of("(?<=[。；])(下一?步，?|今后|下一?阶段|接下来)");
    private static readonly Regex Thanks = Rule.Of(
        "^(再次|最后|衷心|非常|诚挚|专此|特此|此复|以上|感谢|希望您|欢迎|您的|您对|恳请)");

    /// <summary>The paragraphs, or parts of one, that say what is planned; without their numbers.</summary>
    public static IEnumerable<Paragraph> Parts(LetterLayout layout)
    {
        var planned = false;
        foreach (var paragraph in layout.Body)
        {
            var (level, length) = Marker.Find(paragraph.Key);
            var text = paragraph.From(length);
            var heading = Outline.HeadingIn(text.Key);
            if (level == 1)
                planned = heading > 0 && Heading.IsMatch(text.Key[..heading]) && !Done.IsMatch(text.Key[..heading]);
            if (!planned && level < 5 && Later.Match(text.Key) is { Success: true } later)
            {
                yield return text.From(later.Index);
                continue;
            }

            if ((!planned && !Begins.IsMatch(paragraph.Key)) || Thanks.IsMatch(text.Key) || (heading == text.Key.Length && level is 1 or 2))
                continue;
            if (level == 1 && heading > 0)
                text = text.From(Math.Min(heading + 1, text.Text.Length));
            var inline = Outline.InlinePoints(text.Key);
            if (inline.Count == 0 && text.Text.Trim().Length > 0)
                yield return text;
            for (var i = 0; i < inline.Count; i++)
            {
                var start = inline[i].Index + inline[i].Length;
                yield return text.Slice(start, (i + 1 < inline.Count ? inline[i + 1].Index : text.Text.Length) - start);
            }
        }
    }

    /// <summary>The measures: those that the letter lists as its promises; where it has no such list, all that it plans.</summary>
    public static IReadOnlyList<PlannedMeasure> Find(LetterLayout layout) =>
        PromisedList.In(layout.Body) is { Count: > 0 } promised ? promised : [.. Parts(layout).Select(MeasureText.Read)];
}
