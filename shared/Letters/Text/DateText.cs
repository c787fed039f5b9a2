using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Reads dates as they are written: in digits, in Chinese numerals, with points, and slightly damaged.</summary>
internal static class DateText
{
    private const string Number = "[0-9OolI〇○零Ο一二三四五六七八九十 ]";

    /// <summary>A date; groups y, m, d.</summary>
    public const string Pattern =
        $@"(?<y>[12Il二一]{Number}{{3,7}}?)\s*([年.\-/])\s*(?<m>{Number}{{1,4}}?)\s*([月.\-/])\s*(?<d>{Number}{{1,5}})\s*([日号曰]|(?![0-9年]))";

    private static readonly Regex Anywhere = Rule.Of(Pattern);
    private static readonly Regex Alone = Rule.Of($@"^[（]?(?<who>.{{0,40}}?)\s*(?<date>{Pattern})[）]?[。]?$");

    /// <summary>A paragraph that is a date, with or without a name before it; null for other paragraphs.</summary>
    public static Match? Line(string key) => key.Length <= 70 && Alone.Match(key) is { Success: true } match ? match : null;

    /// <summary>The first date in a paragraph that is one of the calendar.</summary>
    public static Reading<DateOnly>? Find(Paragraph paragraph, int from = 0)
    {
        var match = Anywhere.Match(paragraph.Key, from);
        return match.Success ? Read(paragraph, match) : null;
    }

    /// <summary>The date that a match found; null for a day that no calendar has.</summary>
    public static Reading<DateOnly>? Read(Paragraph paragraph, Match match)
    {
        var damaged = false;
        if (ChineseNumber.Year(Mend(match.Groups["y"].Value)) is not (>= 1950 and <= 2100 and var year)
            || ChineseNumber.Small(Mend(match.Groups["m"].Value)) is not (>= 1 and <= 12 and var month)
            || ChineseNumber.Small(Mend(match.Groups["d"].Value)) is not { } day
            || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var whole = paragraph.Read(match.Groups["y"].Index, match.Groups["d"].Index + match.Groups["d"].Length - match.Groups["y"].Index, Sureness.Sure);
        return new(new(year, month, day), whole.Where, damaged ? Sureness.Doubtful : Sureness.Sure);

        // Letters that a scan took for digits, and spaces between digits.
        string Mend(string number)
        {
            var mended = number.Trim().Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('Ο', '〇').Replace('零', '〇').Replace('○', '〇');
            damaged |= number.Any(c => c is 'O' or 'o' or 'l' or 'I') || mended.Contains(' ', StringComparison.Ordinal);
            return mended.Replace(" ", "", StringComparison.Ordinal);
        }
    }
}
