using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Sources;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters;

/// <summary>Reads a letter from a file: plain text, HTML or .docx, told apart by content.</summary>
public static class LetterImporter
{
    private static readonly Regex Html = Rule.Of(
        @"^\s*(<\?xml[^>]{0,200}\?>\s*)?(<!--.{0,500}?-->\s*)*"
        + @"<(![dD][oO][cC][tT][yY][pP][eE]\s+html|html|head|body|table|div|p|meta|article|section)[\s>]");

    private static readonly Regex Blocks = Rule.Of(@"</(p|div|td|P|DIV|TD)\s*>|<(br|BR)\s*/?>");

    /// <summary>How long a file may be, in bytes.</summary>
    public const int MostBytes = ImportLimits.FileBytes;

    /// <summary>The endings of files that a folder's import reads.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".html", ".htm", ".docx"];

    /// <summary>Reads a letter.</summary>
    /// <param name="file">The file; it is read no further than a letter can be long.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <exception cref="LetterRefusedException">It cannot be read, or is no letter.</exception>
    public static async Task<LetterRecord> ReadAsync(Stream file, CancellationToken cancellationToken) =>
        LetterReader.Read(TextOf(await BytesOf(file, cancellationToken)));

    /// <summary>The text of a file.</summary>
    /// <exception cref="LetterRefusedException">It cannot be read.</exception>
    internal static string TextOf(byte[] bytes) => bytes switch
    {
        [] => throw new LetterRefusedException(Refusal.NotALetter, "文件是空的。"),
        [(byte)'P', (byte)'K', 3, 4, ..] => DocxText.Of(bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw Format("PDF 文件"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw Format("旧版 Word 文档（.doc）"),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => throw Format("RTF 文件"),
        _ => OfText(TextDecoding.Decode(bytes)),
    };

    private static string OfText(string text) => IsPage(text) ? HtmlText.Of(text) : ImportLimits.Checked(text);

    private static bool IsPage(string text) => Html.IsMatch(text) || Blocks.Count(text.Length > 200_000 ? text[..200_000] : text) >= 5;

    private static LetterRefusedException Format(string what) => new(Refusal.Format, $"不能读取{what}。请另存为 .docx、网页（HTML）或纯文本后再导入。");

    private static async Task<byte[]> BytesOf(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (await file.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > ImportLimits.FileBytes)
                throw ImportLimits.TooLarge($"超过 {ImportLimits.FileBytes / (1024 * 1024)} MB");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
