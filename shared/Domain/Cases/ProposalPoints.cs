using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>
/// The points of a proposal that want an answer, read from the numbers in its text: 一、 （一） 1. （1） 一是. Where a part of the text is
/// headed 建议, or something introduces it (建议如下：), those are its points; else the outermost numbers are. A text without such
/// numbers has none. They are read once, when the text is submitted, and stand in its event: a better reading changes no case.
/// </summary>
public static partial class ProposalPoints
{
    /// <summary>Longer ones are cut: a point is named here, and read in the text.</summary>
    public const int MostCharacters = 60;

    private const int Most = 100;
    private const int MostMarks = 600; // a text of nothing but numbers is read no further
    private const int MostIntroductions = 50;
    private const int MostRead = 200;
    private const string Numerals = "一二三四五六七八九";

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。；;：:\r\n");

    private sealed record Mark(string Style, int Number, int Start, int End);

    /// <summary>The points in their order, each by its first clause; none where the text has no two of a row.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = Numbered().Matches(text).Take(MostMarks).Select(MarkOf).ToList();
        var row = Headed(text, marks) ?? Introduced(text, marks) ?? Outermost(text, marks, 0, text.Length);
        return [.. (row ?? []).Take(Most).Select(point => point.Title)];
    }

    /// <summary>Within the last part that is headed 建议, 对策 and the like.</summary>
    private static List<(string Title, int Start)>? Headed(string text, List<Mark> marks)
    {
        var head = marks.LastOrDefault(m => Heading().IsMatch(TitleOf(text, m.End, text.Length)));
        if (head is null)
            return null;
        var next = marks.FirstOrDefault(m => m.Start > head.Start && m.Style == head.Style && m.Number == head.Number + 1);
        return Outermost(text, [.. marks.Where(m => m.Style != head.Style)], head.End, next?.Start ?? text.Length) ?? [];
    }

    /// <summary>Right after 建议如下：, 为此建议： and the like.</summary>
    private static List<(string Title, int Start)>? Introduced(string text, List<Mark> marks) => Introduction().Matches(text).Take(MostIntroductions)
        .Select(m => m.Index + m.Length)
        .Where(at => marks.FirstOrDefault(m => m.Start >= at) is { Number: 1 } m && text.AsSpan(at, m.Start - at).IsWhiteSpace())
        .Select(at => Outermost(text, marks, at, text.Length)).LastOrDefault(row => row is not null);

    private static List<(string Title, int Start)>? Outermost(string text, List<Mark> marks, int from, int to)
    {
        var within = marks.Where(m => m.Start >= from && m.Start < to).ToList();
        foreach (var first in within.Where(m => m.Number == 1))
        {
            List<Mark> row = [first];
            foreach (var mark in within.Where(m => m.Style == first.Style && m.Start > first.Start).TakeWhile(m => m.Number != 1))
                if (mark.Number == row.Count + 1)
                    row.Add(mark);
            var points = row.Select((m, i) => (Title: TitleOf(text, m.End, i + 1 < row.Count ? row[i + 1].Start : to), m.Start))
                .Where(p => p.Title.Length > 0 && !NoWish().IsMatch(p.Title) && !Heading().IsMatch(p.Title)).ToList();
            if (row.Count > 1 && points.Count > 0)
                return points;
        }

        return null;
    }

    private static string TitleOf(string text, int from, int to)
    {
        var title = text[from..Math.Min(to, from + MostRead)].TrimStart();
        var end = title.AsSpan().IndexOfAny(ClauseEnds);
        title = (end < 0 ? title : title[..end]).Trim();
        return title.Length <= MostCharacters ? title : title[..MostCharacters] + "…";
    }

    private static Mark MarkOf(Match match)
    {
        var numeral = match.Groups.Values.Skip(1).First(g => g.Success);
        var number = char.IsAsciiDigit(numeral.Value[0]) ? int.Parse(numeral.Value, CultureInfo.InvariantCulture) : Value(numeral.Value);
        return new(numeral.Name, number, match.Index, match.Index + match.Length);
    }

    /// <summary>一 to 九十九.</summary>
    private static int Value(string numeral)
    {
        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        int Digit(string text, int none) => text.Length == 0 ? none : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1;
        return ten < 0 ? Digit(numeral, 0) : Digit(numeral[..ten], 1) * 10 + Digit(numeral[(ten + 1)..], 0);
    }

    /// <summary>At the beginning of a line or of a clause.</summary>
    [GeneratedRegex(
        @"(?<=\A|[\r\n：:；;。])[ \t\u3000]*(?:(?<section>[一二三四五六七八九十]{1,3})、|[（(](?<part>[一二三四五六七八九十]{1,3})[）)]、?"
        + @"|(?<item>[1-9][0-9]?)(?:[．、]|\.(?![0-9]))|[（(](?<sub>[1-9][0-9]?)[）)]|(?<is>[一二三四五六七八九十]{1,3})是"
        + @"|第(?<nth>[一二三四五六七八九十]{1,3})[，,、])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A(?=.*(?:建议|对策|措施|办法))(?:我们|为此|提出|如下|以下|几点|具体|相关|有关|主要|工作|意见|对策|解决|办法|措施|举措|建议|的|和|与|及|、)+\z",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"建议(?:如下)?[：:]|(?:以下|如下|几点)(?:几点|几条|具体)?(?:意见|建议|意见建议|意见和建议)[：:。]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();

    /// <summary>What is told, and not wished for.</summary>
    [GeneratedRegex(@"(?:背景|现状|问题|原因|必要性|重要性|意义|情况|案由)\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWish();
}
