using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Letters;

/// <summary>
/// 发文字号 that an author has given to a letter itself, in the form of GB/T 9704-2012, 7.2.5: 机关代字〔year〕number号, the year in full
/// within 六角括号, the number without 第 and without leading zeros. A series of the jurisdiction numbers what is signed here (签发); an
/// opinion comes already signed and numbered by the department that gives it, or without a number.
/// </summary>
public static partial class AuthorsNumber
{
    /// <summary>Longer codes of an office are not known.</summary>
    public const int MostCharacters = 60;

    /// <summary>Whether it has that form.</summary>
    public static bool IsValid(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length <= MostCharacters && Form().IsMatch(number);
    }

    [GeneratedRegex(@"\A\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}A-Za-z0-9（）]*〔(19|20)[0-9]{2}〕[1-9][0-9]{0,5}号\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
