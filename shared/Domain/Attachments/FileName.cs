using System.Globalization;
using System.Text;

namespace ProposalWorkflow.Domain.Attachments;

/// <summary>Makes the name that a file came with safe for every system that it may be saved on. What is Chinese stays.</summary>
public static class FileName
{
    /// <summary>In bytes of UTF-8, the extension among them: file systems take 255, and some programs add to a name.</summary>
    public const int MostBytes = 200;

    private const string Nameless = "附件";
    private const string Forbidden = "<>:\"|?*%";

    private static readonly HashSet<string> Reserved = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(c => new[] { $"COM{c}", $"LPT{c}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The last part of a path, without what cannot be seen or turns the direction of reading, without what a file system forbids, not too
    /// long, and with an extension of its kind. A safe name stays as it is.
    /// </summary>
    public static string Safe(string name, FileKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kind);
        var seen = Seen(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var extension = kind.Extensions.FirstOrDefault(e => seen.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        var stem = Trimmed(extension is null ? seen : seen[..^extension.Length]);
        extension = extension is null ? kind.Extensions[0] : seen[^extension.Length..];
        // Windows reserves such a name with any extension: CON.old.pdf too.
        if (Reserved.Contains(stem.Split('.')[0].TrimEnd()))
            stem = "_" + stem;
        stem = Trimmed(Cut(stem, MostBytes - extension.Length));
        return (stem.Length == 0 ? Nameless : stem) + extension;
    }

    private static string Seen(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes()) // half a surrogate pair becomes U+FFFD
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                    seen.Append(' ');
            }
            else if (rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal))
                seen.Append('_');
            else if (IsSeen(rune))
                seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    /// <summary>Whether it shows: controls, what has no form of its own (bidi controls, zero widths, tags) and what nobody has given a meaning do not.</summary>
    public static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Trimmed(string name) => name.Trim(' ', '.');

    /// <summary>Between two characters as people count them.</summary>
    private static string Cut(string name, int most)
    {
        var (at, bytes) = (0, 0);
        while (at < name.Length)
        {
            var length = StringInfo.GetNextTextElementLength(name, at);
            bytes += Encoding.UTF8.GetByteCount(name.AsSpan(at, length));
            if (bytes > most)
                break;
            at += length;
        }

        return name[..at];
    }
}
