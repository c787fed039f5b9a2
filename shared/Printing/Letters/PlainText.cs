using System.Globalization;
using System.Text;

namespace ProposalWorkflow.Printing.Letters;

/// <summary>Text as a file of one paragraph can hold it.</summary>
public static class PlainText
{
    /// <summary>
    /// The text in one line: line breaks and tabs are spaces; control characters, halves of surrogate pairs and what XML cannot hold are left
    /// out, and so are the marks that turn the direction of writing, since with them a reader sees another text than there is.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder(text.Length);
        foreach (var part in text.AsSpan().EnumerateRunes())
        {
            if (part.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                line.Append(' ');
            else if (IsKept(part))
                line.Append(part.ToString());
        }

        return line.ToString().Trim();
    }

    /// <summary>How wide it is, in widths of a Chinese character: what is half as wide counts half.</summary>
    public static double Width(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? 0.5 : 1);
    }

    /// <summary>Half of a surrogate pair is enumerated as the replacement character.</summary>
    private static bool IsKept(Rune rune) => !Rune.IsControl(rune)
        && rune != Rune.ReplacementChar
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune.Value is not (>= 0xFDD0 and <= 0xFDEF or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x200E or 0x200F or 0x061C)
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Surrogate;
}
