using System.Buffers;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Filling;

/// <summary>The points of a proposal as a letter speaks of them: what a section is called, and which point an opinion speaks of.</summary>
internal static class TextPoints
{
    private const int LongestHeading = 40;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，。；：、,;:");

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
}
