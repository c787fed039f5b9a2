using System.Globalization;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>What must never become public, and what no machine should take out by itself: a text that has it is not as it should be.</summary>
public static partial class Secrets
{
    /// <summary>All that the text has, in its order.</summary>
    public static IEnumerable<Secret> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new FoldedText(text);
        var identities = Identity().Matches(folded.Text).Where(m => IsIdentity(Digits(m.Value))).ToList();
        var cards = Card().Matches(folded.Text).Where(m => IsCard(Digits(m.Value)) && identities.All(i => !Overlap(i, m)));
        return Mark().Matches(folded.Text).Select(m => (m.Index, m.Length, SecretKind.SecrecyMark))
            .Concat(identities.Select(m => (m.Index, m.Length, SecretKind.IdentityNumber)))
            .Concat(cards.Select(m => (m.Index, m.Length, SecretKind.BankCard)))
            .OrderBy(m => m.Index).Select(m => Of(m.Item3, text, folded.PlaceOf(m.Index, m.Length).Start));
    }

    /// <summary>By paragraphs and characters, as a person counts them.</summary>
    private static Secret Of(SecretKind kind, string text, int at)
    {
        var before = text.AsSpan(0, at);
        return new(kind, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }

    private static bool Overlap(Match one, Match other) => one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>GB 11643-1999: ISO 7064 MOD 11-2 over the weights 2^(17-i).</summary>
    private static bool IsIdentity(string digits)
    {
        var sum = digits.Take(17).Select((c, i) => (c - '0') * ((1 << (17 - i)) % 11)).Sum();
        return digits.Length == 18 && "10X98765432"[sum % 11] == digits[17]
            && DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    /// <summary>ISO/IEC 7812-1, annex B (Luhn).</summary>
    private static bool IsCard(string digits) => digits.Length is >= 16 and <= 19
        && digits.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(n => n > 9 ? n - 9 : n) % 10 == 0;

    /// <summary>A mark (机密★5年, 密级：秘密, （绝密）, a line of its own), and not the word in a sentence: 商业秘密 is no secret.</summary>
    [GeneratedRegex(
        @"(绝 *密|机 *密|秘 *密) *[★☆✩✭*]|密 *级 *:? *(绝 *密|机 *密|秘 *密)|(绝密|机密|秘密)级|[\(\[【〔](绝 *密|机 *密|秘 *密)[\)\]】〕]|^ *(绝 *密|机 *密|秘 *密) *$"
        + "|(内部资料|内部文件)[,，。 ]*(注意保存|请勿外传|不得外传|严禁外传)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])[1-8][0-9]{5}[ -]?(19|20)[0-9]{2}[ -]?(0[1-9]|1[0-2])[ -]?(0[1-9]|[12][0-9]|3[01])[ -]?[0-9]{3}[0-9Xx](?![0-9A-Za-z])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identity();

    /// <summary>银联, and the other schemes whose cards are issued in the country.</summary>
    [GeneratedRegex(
        "(?<![0-9A-Za-z])(62[0-9]{2}|4[0-9]{3}|5[1-5][0-9]{2})[ -]?([0-9]{4}[ -]?){3}([0-9]{1,3})?(?![0-9A-Za-z])",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Card();
}

/// <summary>A secret in a text; what it is is not repeated.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Paragraph">In which paragraph, from 1.</param>
/// <param name="Character">At which character of it, from 1.</param>
public sealed record Secret(SecretKind Kind, int Paragraph, int Character);

/// <summary>What a secret is.</summary>
public enum SecretKind
{
    /// <summary>密级标志.</summary>
    SecrecyMark,

    /// <summary>居民身份证号码.</summary>
    IdentityNumber,

    /// <summary>银行卡号.</summary>
    BankCard,
}
