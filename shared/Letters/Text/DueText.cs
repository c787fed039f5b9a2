using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Limits within a sentence: 2024年底前, 2025年6月底前, 6月30日前, 年内.</summary>
internal static class DueText
{
    private static readonly Regex Form = Rule.Of(
        @"(?<due>((\d{4}|今|明|本)年\s*)?(\d{1,2}月\s*)?(\d{1,2}日)?\s*((年底|月底|底|末|上半年|上旬|中旬|下旬)?\s*(之)?(以)?前|年底前|(今年|明年|本年度?|\d{4}年)(年)?(内|底)))(?=[，。；、\H]|$)");

    private static readonly Regex Dated = Rule.Of(@"^(?<y>\d{4})年\s*((?<m>\d{1,2})月)?\s*((?<d>\d{1,2})日)?(?<half>上半年)?");

    /// <summary>The first limit in a paragraph; null where there is none.</summary>
    public static Reading<string>? Find(Paragraph paragraph)
    {
        foreach (Match match in Form.Matches(paragraph.Key))
            if (match.Value.Any(c => char.IsAsciiDigit(c) || c is '年'))
                return paragraph.Read(match.Groups["due"], Sureness.Likely);
        return null;
    }

    /// <summary>The last day of a limit: of the month or year where no day is given. Null without a year.</summary>
    public static DateOnly? LastDay(string due)
    {
        if (Dated.Match(due) is not { Success: true } match)
            return null;
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : match.Groups["half"].Success ? 6 : 12;
        if (year is < 1950 or > 2100 || month is < 1 or > 12)
            return null;
        var last = DateTime.DaysInMonth(year, month);
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture) : last;
        return day >= 1 && day <= last ? new(year, month, day) : null;
    }
}
