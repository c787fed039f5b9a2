using System.Globalization;

namespace ProposalWorkflow.Letters.Text;

/// <summary>Numbers up to 99 and years, in digits or Chinese numerals.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A number like 12, 十二 or 二十一; null where it is none.</summary>
    public static int? Small(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var parts = text.Split('十');
        return parts switch
        {
            [var one] => Digit(one),
            [var tens, var ones] => (tens.Length == 0 ? 1 : Digit(tens)) * 10 + (ones.Length == 0 ? 0 : Digit(ones)),
            _ => null,
        };
    }

    /// <summary>A year of four digits or numerals; null where it is none.</summary>
    public static int? Year(string text)
    {
        var year = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c))
                year = year * 10 + (c - '0');
            else if (Digit(c.ToString()) is { } digit)
                year = year * 10 + digit;
            else
                return null;
        return text.Length == 4 ? year : null;
    }

    private static int? Digit(string text) => text.Length != 1
        ? null
        : text[0] is '○' or '零' or 'Ο' ? 0 : Digits.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var digit ? digit : null;
}
