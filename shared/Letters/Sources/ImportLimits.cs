namespace ProposalWorkflow.Letters.Sources;

/// <summary>How much is read of one file. The longest letters have some ten thousand characters; all beyond these is no letter.</summary>
internal static class ImportLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 20 * 1024 * 1024;

    /// <summary>Characters of a page, markup included.</summary>
    public const int PageCharacters = 6 * 1024 * 1024;

    /// <summary>Elements of a page.</summary>
    public const int PageElements = 20_000;

    /// <summary>How deep the elements of a page may be nested.</summary>
    public const int PageDepth = 400;

    /// <summary>Characters of a letter's text.</summary>
    public const int TextCharacters = 400_000;

    /// <summary>Characters of one paragraph of a letter: some rules take longer than its length.</summary>
    public const int ParagraphCharacters = 20_000;

    /// <summary>Bytes of all parts of a .docx, unpacked.</summary>
    public const long UnpackedBytes = 100L * 1024 * 1024;

    /// <summary>Bytes of one XML part of a .docx, unpacked.</summary>
    public const long PartBytes = 16L * 1024 * 1024;

    /// <summary>How many times as long a part of a .docx may be unpacked as packed, above a length that harms nobody.</summary>
    public const long Ratio = 200, HarmlessBytes = 4L * 1024 * 1024;

    /// <summary>Parts of a .docx.</summary>
    public const int Parts = 2_000;

    /// <summary>The text, where it is not too long.</summary>
    public static string Checked(string text) => text.Length <= TextCharacters
        ? text
        : throw TooLarge($"文字超过 {TextCharacters / 10_000} 万字");

    /// <summary>What is said of too large a file.</summary>
    public static LetterRefusedException TooLarge(string what) =>
        new(Refusal.TooLarge, $"文件过大：{what}，不像是一件答复函。请只导入答复函本身。");
}
