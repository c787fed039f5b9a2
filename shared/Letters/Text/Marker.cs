using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>The numbers that part a letter's body.</summary>
public static class Marker
{
    private const string Numeral = "[一二三四五六七八九十百]{1,4}";

    // A number with a point must not be the beginning of 3.0 or of a date.
    private static readonly (int Level, Regex Pattern)[] Levels =
    [
        (1, Rule.Of($"^(?<marker>{Numeral}[、.，]|第{Numeral}部分[：、，]?|〔{Numeral}〕)")),
        (2, Rule.Of($"^(?<marker>（{Numeral}）[、.]?)")),
        (3, Rule.Of(@"^(?<marker>\d{1,2}([、.](?!\d)|\.(?=20\d\d年)|(?=、)))")),
        (4, Rule.Of(@"^(?<marker>（\d{1,2}）|[①-⑳]|\d{1,2}）)")),
        (5, Rule.Of($"^(?<marker>{Numeral}(是|要)|第{Numeral}[，、：]|其{Numeral}[，、：])")),
    ];

    /// <summary>The level of the number that a paragraph begins with, 1 the highest; 0 where there is none.</summary>
    public static int LevelOf(string key) => Find(key).Level;

    /// <summary>The number that a paragraph begins with, and its level.</summary>
    public static (int Level, int Length) Find(string key)
    {
        foreach (var (level, pattern) in Levels)
            if (pattern.Match(key) is { Success: true } match)
                return (level, match.Length);
        return default;
    }
}
