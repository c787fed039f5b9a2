using System.Text;

namespace ProposalWorkflow.Local;

/// <summary>How many columns of a terminal a text takes: a Chinese character takes two.</summary>
internal static class DisplayWidth
{
    /// <summary>The columns.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>The text, with spaces after it up to a width.</summary>
    public static string Pad(string text, int width) => new StringBuilder(text).Append(' ', Math.Max(0, width - Of(text))).ToString();

    // The blocks of the East Asian scripts, of their punctuation and of full-width forms (Unicode, East_Asian_Width W and F).
    private static bool IsWide(int rune) => rune
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
