namespace ProposalWorkflow.Printing.Letters;

/// <summary>一, 二, … 九十九: the numbers of heads.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The largest that it writes.</summary>
    public const int Largest = 999;

    /// <summary>The number in Chinese; from 1 to <see cref="Largest"/>.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var begin = hundreds == 0 ? "" : Digits[hundreds] + "百";
        var middle = tens switch
        {
            0 when hundreds > 0 && ones > 0 => "零",
            0 => "",
            1 when hundreds == 0 => "十",
            _ => Digits[tens] + "十",
        };
        return begin + middle + (ones == 0 ? "" : Digits[ones]);
    }
}
