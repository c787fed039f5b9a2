using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Storage;

/// <summary>Text as a part of a table key. Ids come in by URLs and messages, and no id may break a key or reach into another's.</summary>
internal static partial class KeyPart
{
    /// <summary>A key holds 512 characters; the longest has three parts.</summary>
    private const int Longest = 120;

    /// <summary>
    /// ASCII letters, digits, hyphens and dots as they are, every other character as <c>_</c> and four hexadecimal digits. So the
    /// separators <c>:</c> and <c>~</c> are never in a part, and different texts give different parts.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= Longest && text.All(IsPlain))
            return text;
        var part = new StringBuilder();
        foreach (var c in text)
            if (IsPlain(c))
                part.Append(c);
            else
                part.Append('_').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        // The hash of a long text begins as no escape does: s is no hexadecimal digit.
        return part.Length <= Longest
            ? part.ToString()
            : "_sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)));
    }

    /// <summary>The instant in UTC, so written that the order of the texts is that of the instants.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);

    /// <summary>The text of which this is the part. A hash cannot be turned back, and comes back as it is.</summary>
    public static string TextOf(string part) => Escape().Replace(
        part, escape => ((char)int.Parse(escape.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_[0-9a-f]{4}")]
    private static partial Regex Escape();

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';
}
