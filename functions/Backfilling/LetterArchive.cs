using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>A .zip of letters. Folders, and what systems leave in them, are no letters; every other file has its line.</summary>
public static class LetterArchive
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly string[] Left = ["THUMBS.DB", "DESKTOP.INI"];

    /// <summary>Its files, in their order.</summary>
    /// <exception cref="ProblemException">It is no .zip, or unpacks to too much.</exception>
    public static async IAsyncEnumerable<LetterFile> ReadAsync(Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var zip = Open(content);
        var left = LetterFile.MostUnpacked;
        foreach (var entry in zip.Entries)
        {
            var name = NameOf(entry);
            if (IsNone(name))
                continue;
            var file = await ReadAsync(entry, name, left, cancellationToken);
            left -= file.Content.Length;
            yield return file;
        }
    }

    private static async Task<LetterFile> ReadAsync(ZipArchiveEntry entry, string name, int left, CancellationToken cancellationToken)
    {
        name = LetterFile.Safe(name);
        if (entry.IsEncrypted)
            return new(name, default, "压缩包中的这个文件有密码；请去除密码后再导入。");
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            return new(name, await LetterFile.ReadAsync(content, left, cancellationToken));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return new(name, default, "压缩包中的这个文件已损坏，无法解压。");
        }
    }

    private static ZipArchive Open(Stream content)
    {
        try
        {
            // Names that are not marked as UTF-8 come byte by byte.
            var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            return zip.Entries.Count > 0 ? zip : throw new ProblemException(ProblemType.WrongFile, "压缩包是空的。");
        }
        // A stream of the store says ArgumentException where it is shorter than the end of any .zip.
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw new ProblemException(ProblemType.WrongFile, "文件不是 ZIP 压缩包，或已损坏；.rar、.7z 请改存为 .zip。");
        }
    }

    /// <summary>Archives made by Chinese systems name their files in GB 18030, those of others often in UTF-8, and do not say so.</summary>
    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (name.All(char.IsAscii) || name.Any(c => c > '\u00FF'))
            return name;
        var bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(bytes);
        }
    }

    private static bool IsNone(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length == 0 || last[0] == '.' || last.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Left.Contains(last.ToUpperInvariant());
    }
}
