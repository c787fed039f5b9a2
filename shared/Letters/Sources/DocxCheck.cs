using System.IO.Compression;
using System.Xml;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>Looks through a .docx before it is opened: what it unpacks to, and what it points to outside itself.</summary>
internal static class DocxCheck
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ImportLimits.PartBytes,
    };

    /// <exception cref="LetterRefusedException">It is broken, unpacks to too much, has a DTD, or points outside.</exception>
    public static void Check(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > ImportLimits.Parts)
                throw Bomb();
            if (zip.GetEntry("word/document.xml") is null)
                throw new LetterRefusedException(
                    Refusal.Format, "这不是 Word 文档（.docx）。可导入的格式：纯文本、网页（HTML）、.docx。");
            var left = ImportLimits.UnpackedBytes;
            foreach (var entry in zip.Entries)
                left -= Unpack(entry, left);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw Broken(e);
        }
        catch (XmlException e)
        {
            throw e.Message.Contains("DTD", StringComparison.Ordinal)
                ? new LetterRefusedException(Refusal.Unsafe, "文档内含 DTD 声明，出于安全不予读取。", e)
                : Broken(e);
        }
    }

    /// <summary>What is said of a .docx that cannot be read.</summary>
    public static LetterRefusedException Broken(Exception e) =>
        new(Refusal.Unsafe, "文档已损坏，无法读取。请用 Word 或 WPS 打开并另存为 .docx 后再导入。", e);

    private static LetterRefusedException Bomb() => new(Refusal.Unsafe, "文档解压后过大，出于安全不予读取。");

    /// <summary>Unpacks an entry, to count it: what it says of its length may be untrue.</summary>
    private static long Unpack(ZipArchiveEntry entry, long left)
    {
        var xml = Path.GetExtension(entry.FullName).ToUpperInvariant() is ".XML" or ".RELS";
        var most = Math.Min(left, Math.Max(ImportLimits.HarmlessBytes, entry.CompressedLength * ImportLimits.Ratio));
        using var content = new CountedStream(entry.Open(), xml ? Math.Min(most, ImportLimits.PartBytes) : most, Bomb);
        if (xml)
        {
            using var reader = XmlReader.Create(content, Settings);
            while (reader.Read())
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") == "External")
                    throw Outside(reader.GetAttribute("Target"));
        }

        content.CopyTo(Stream.Null);
        return content.Count;
    }

    private static LetterRefusedException Outside(string? target) =>
        new(Refusal.Unsafe, $"文档含有指向外部的链接（{Shown(target)}），出于安全不予读取。请取消链接后再导入。");

    private static string Shown(string? target) => target is { Length: > 60 } ? target[..60] + "…" : target ?? "";
}
