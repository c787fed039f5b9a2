using System.Text;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>Decodes a text: UTF-8, UTF-16 or GB 18030 (with GBK and GB 2312), with or without a byte order mark; strictly.</summary>
internal static class TextDecoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text.</summary>
    /// <exception cref="LetterRefusedException">It is in none of these encodings.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
            throw Unknown();
        if (bytes is [0xEF, 0xBB, 0xBF, .. var utf8])
            return TryDecode(Utf8, utf8) ?? throw Unknown();
        if (bytes is [0xFF, 0xFE, .. var little])
            return TryDecode(Utf16(bigEndian: false), little) ?? throw Unknown();
        if (bytes is [0xFE, 0xFF, .. var big])
            return TryDecode(Utf16(bigEndian: true), big) ?? throw Unknown();
        if (bytes.Contains((byte)0))
            return WithoutMark(bytes) ?? throw Unknown();
        return TryDecode(Utf8, bytes) ?? (LooksLikeGb(bytes) ? TryDecode(Gb18030, bytes) : null) ?? throw Unknown();
    }

    private static LetterRefusedException Unknown() =>
        new(Refusal.Encoding, "无法识别文字编码，文件可能已损坏。请另存为 UTF-8（或 GB 18030、UTF-16）编码的文本后再导入。");

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 without a mark: the zero bytes of its ASCII characters stand all on one side.</summary>
    private static string? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
            return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0 && i % 2 == 0)
                even++;
            else if (bytes[i] == 0)
                odd++;
        var text = Math.Min(even, odd) > Math.Max(even, odd) / 10 ? null : TryDecode(Utf16(bigEndian: even > odd), bytes);
        return text is null || text.Contains('\0', StringComparison.Ordinal) ? null : text;
    }

    /// <summary>
    /// Nearly any bytes can be read as GB 18030. In a Chinese text most characters are of the 3,755 common ones, which begin with B0 to D7.
    /// </summary>
    private static bool LooksLikeGb(ReadOnlySpan<byte> bytes)
    {
        var (all, common) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            var marks = bytes[i] is >= 0xA1 and <= 0xA9 && bytes[i + 1] >= 0xA1;
            all += marks ? 0 : 1;
            common += !marks && bytes[i] is >= 0xB0 and <= 0xD7 && bytes[i + 1] >= 0xA1 ? 1 : 0;
            i += bytes[i + 1] is >= 0x30 and <= 0x39 ? 3 : 1;
        }

        return common >= all * 0.7;
    }
}
