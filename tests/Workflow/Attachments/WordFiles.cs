using System.IO.Compression;
using System.Text;

namespace ProposalWorkflow.Workflow.Tests.Attachments;

/// <summary>Word documents, sound and otherwise.</summary>
internal static class WordFiles
{
    public const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>The parts of a sound one, with these in their place or beside them.</summary>
    public static MemoryStream Of(params (string Name, string Text)[] parts)
    {
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = Types,
            ["_rels/.rels"] = Relationships(("officeDocument", "word/document.xml", false)),
            ["word/document.xml"] = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body/></w:document>",
        };
        foreach (var (name, text) in parts)
            all[name] = text;
        return Zip(all.Select(p => (p.Key, p.Value)));
    }

    public static MemoryStream Zip(IEnumerable<(string Name, string Text)> entries)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        return file;
    }

    public static string Relationships(params (string Type, string Target, bool External)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(links.Select((l, i) =>
            $"<Relationship Id=\"r{i}\" Type=\"{Links}{l.Type}\" Target=\"{l.Target}\"{(l.External ? " TargetMode=\"External\"" : "")}/>")) + "</Relationships>";

    /// <summary>One whose media part unpacks to so many bytes of nothing.</summary>
    public static MemoryStream Bomb(long bytes)
    {
        using var packed = new ZipArchive(Of(), ZipArchiveMode.Read);
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in packed.Entries)
            {
                using var from = part.Open();
                using var to = zip.CreateEntry(part.FullName).Open();
                from.CopyTo(to);
            }

            using var nothing = zip.CreateEntry("word/media/image1.png", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var left = bytes; left > 0; left -= zeros.Length)
                nothing.Write(zeros);
        }

        return bomb;
    }
}
