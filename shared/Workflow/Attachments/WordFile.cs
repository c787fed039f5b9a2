using System.IO.Compression;
using System.Xml;
using ProposalWorkflow.Letters.Sources;

namespace ProposalWorkflow.Workflow.Attachments;

/// <summary>
/// Looks into a .docx before it is taken: that it is a Word document and no other zip archive, that nothing in it runs, that it loads nothing from
/// outside when it is opened, and that it does not unpack to a multiple of what it should. Links that a reader may click stay: a quotation of a
/// public page is no danger.
/// </summary>
public static class WordFile
{
    private const int MostEntries = 2_000;
    private const int MostDirectoryBytes = 1024 * 1024;
    private const long MostUnpacked = 256L * 1024 * 1024;
    private const long MostOfMarkup = 64L * 1024 * 1024;
    private const string MainDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>What is wrong with the file, in Chinese; null where nothing is.</summary>
    /// <param name="file">It can seek; it is read a piece at a time.</param>
    public static string? FaultOf(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            if (!ZipDirectory.IsWithin(file, MostDirectoryBytes))
                return Broken;
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return zip.Entries.Count > MostEntries || zip.Entries.Sum(e => (double)e.Length) > MostUnpacked
                ? Bomb
                : FaultOf(zip);
        }
        catch (UnpackedTooMuchException)
        {
            return Bomb;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or XmlException)
        {
            return Broken;
        }
    }

    private const string Broken = "文档已损坏，或含有不允许的内容；请用 Word 或 WPS 打开后另存为 .docx，再上传。";
    private const string Bomb = "文档解压后过大，不予接收。";

    private static string? FaultOf(ZipArchive zip)
    {
        var left = MostUnpacked;
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
            return "压缩文件中没有 Word 文档；请上传 .docx 文件。";
        if (Read(types, ref left, FaultOfTypes) is { } ofTypes)
            return ofTypes;
        // Of two parts of one name, we might look at the one and Word at the other.
        if (zip.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count)
            return Broken;
        foreach (var entry in zip.Entries.Where(e => e != types))
        {
            if (FaultOfName(entry.FullName) is { } ofName)
                return ofName;
            var isLinks = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (Read(entry, ref left, isLinks ? FaultOfLinks : null) is { } ofLinks)
                return ofLinks;
        }

        return null;
    }

    private static string? FaultOfName(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase) ? Macros
        : name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) ? "文档含有控件（ActiveX），请删除后再上传。"
        : name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)
            ? "文档嵌入了其他文件（对象），请取出后另行上传。"
        : null;

    private const string Macros = "文档含有宏，请另存为不含宏的 .docx 后再上传。";

    private static string? FaultOfTypes(XmlReader types)
    {
        var isWord = false;
        while (types.Read())
        {
            if (types.NodeType != XmlNodeType.Element || types.GetAttribute("ContentType") is not { } type)
                continue;
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
                return Macros;
            isWord |= string.Equals(type, MainDocument, StringComparison.OrdinalIgnoreCase);
        }

        return isWord ? null : "这不是 Word 文档（.docx）。";
    }

    private static string? FaultOfLinks(XmlReader links)
    {
        while (links.Read())
        {
            if (links.NodeType != XmlNodeType.Element || !string.Equals(links.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                continue;
            var type = links.GetAttribute("Type") ?? "";
            if (type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase))
                return "文档引用了外部模板，请在“开发工具—文档模板”中改为 Normal 后再上传。";
            if (!type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase) || !IsPage(links.GetAttribute("Target")))
                return "文档打开时要从外部载入内容（链接的图片、对象或文件），请断开链接后再上传。";
        }

        return null;
    }

    /// <summary>What a click opens in a browser or a mail program, and no file of some share.</summary>
    private static bool IsPage(string? target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    /// <summary>Unpacks the entry to its end, to count it: what it says of its length may be untrue.</summary>
    private static string? Read(ZipArchiveEntry entry, ref long left, Func<XmlReader, string?>? look)
    {
        var isMarkup = look is not null || entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        using var content = new CountedStream(entry.Open(), isMarkup ? Math.Min(left, MostOfMarkup) : left, () => new UnpackedTooMuchException());
        string? fault = null;
        if (look is not null)
        {
            using var xml = XmlReader.Create(content, Settings);
            fault = look(xml);
        }

        content.CopyTo(Stream.Null);
        left -= content.Count;
        return fault;
    }

    /// <summary>More was packed into the file than may be.</summary>
    private sealed class UnpackedTooMuchException() : IOException("More is packed into the file than may be.");
}
