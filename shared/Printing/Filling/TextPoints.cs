using System.Buffers;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>What a proposal asks for, point by point, as its text numbers them.</summary>
internal static class TextPoints
{
    private const int LongestHeading = 40;

    private static readonly string[] Asking = ["建议", "对策", "措施", "办法"];

    private static readonly string[] Telling = ["问题", "现状", "背景", "情况", "案由", "原因", "分析", "必要", "意义"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：、,;:");

    /// <summary>The points, each as its whole paragraph: those below a heading 建议, where there is one; none where the text has no numbers.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var lines = BodyParagraph.Lines(text).Select(line => (Line: line, BodyParagraph.Of(line).Level)).ToList();
        var asking = lines.FindLastIndex(l => l.Level == HeadingLevel.First && IsAsking(l.Line));
        var below = lines.Skip(asking + 1).TakeWhile(l => l.Level != HeadingLevel.First).ToList();
        return asking < 0 || below.Count == 0
            ? [.. Highest(lines).Where(line => !Telling.Any(w => line.Contains(w, StringComparison.Ordinal)))]
            : Highest(below) is { Count: > 0 } points ? points : [.. below.Select(l => l.Line)];
    }

    /// <summary>关于…: what a section that answers the point is called.</summary>
    public static string Heading(string point)
    {
        var text = BodyParagraph.WithoutNumber(point);
        if (text.AsSpan().IndexOfAny(ClauseEnds) is var end and > 1)
            text = text[..end];
        if (text.StartsWith("建议", StringComparison.Ordinal) && text.Length > 4)
            text = text[2..];
        text = text.Length > LongestHeading ? text[..LongestHeading] : text;
        return text.StartsWith("关于", StringComparison.Ordinal) ? text : "关于" + text;
    }

    /// <summary>Which point an opinion's heading speaks of: the one that has most of its words; null where none has.</summary>
    public static int? Match(string heading, IReadOnlyList<string> points)
    {
        var words = Pairs(BodyParagraph.WithoutNumber(heading).Replace("关于", "", StringComparison.Ordinal));
        if (words.Count == 0)
            return null;
        var (shared, index) = points.Select((p, i) => (Shared: words.Count(Pairs(p).Contains), i)).DefaultIfEmpty((0, 0)).MaxBy(p => p.Item1);
        return shared * 5 >= words.Count * 3 ? index : null;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    private static List<string> Highest(List<(string Line, HeadingLevel Level)> lines)
    {
        var level = lines.Select(l => l.Level).Where(l => l != HeadingLevel.None).DefaultIfEmpty(HeadingLevel.None).Min();
        return level == HeadingLevel.None ? [] : [.. lines.Where(l => l.Level == level).Select(l => l.Line)];
    }

    /// <summary>几点建议 heads what is asked for; 建议增设食堂 is what is asked for.</summary>
    private static bool IsAsking(string line) => BodyParagraph.WithoutNumber(line).TrimEnd('：', ':', '。') is { Length: <= 10 } heading
        && Asking.Any(w => heading.EndsWith(w, StringComparison.Ordinal));
}
