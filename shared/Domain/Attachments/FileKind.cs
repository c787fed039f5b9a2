namespace ProposalWorkflow.Domain.Attachments;

/// <summary>A kind of file that can be an attachment: how it is declared, what its names end with, and how its content begins.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Type">The media type.</param>
/// <param name="Extensions">With the dot, in lower case; the usual one first.</param>
public sealed record FileKind(string Name, string Type, IReadOnlyList<string> Extensions)
{
    /// <summary>As many bytes as are needed to tell the kinds apart.</summary>
    public const int HeadLength = 12;

    /// <summary>PDF (ISO 32000-1, 7.5.2), from its first byte on: what a reader would forgive is refused.</summary>
    public static FileKind Pdf { get; } = new("PDF", "application/pdf", [".pdf"]);

    /// <summary>A Word document: a zip archive, which is looked into besides.</summary>
    public static FileKind Docx { get; } =
        new("Word（.docx）", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        Pdf,
        Docx,
        new("JPEG", "image/jpeg", [".jpg", ".jpeg"]),
        new("PNG", "image/png", [".png"]),
        new("GIF", "image/gif", [".gif"]),
        new("TIFF", "image/tiff", [".tif", ".tiff"]),
        new("WebP", "image/webp", [".webp"]),
    ];

    /// <summary>Their names, for people.</summary>
    public static string Names => string.Join("、", All.Select(k => k.Name));

    /// <summary>The kind of this media type, whatever its letters' case; null where there is none.</summary>
    public static FileKind? OfType(string? type) => All.FirstOrDefault(k => string.Equals(k.Type, type, StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of a content; null where it is none of them.</summary>
    /// <param name="head">Its first <see cref="HeadLength"/> bytes, or all where it has fewer.</param>
    public static FileKind? OfContent(ReadOnlySpan<byte> head)
    {
        var type = head switch
        {
            _ when head.StartsWith("%PDF-"u8) => Pdf.Type,
            _ when head.StartsWith("PK\x03\x04"u8) => Docx.Type,
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => "image/gif",
            _ when head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) => "image/tiff",
            _ when head.StartsWith("RIFF"u8) && head.Length >= HeadLength && head[8..].StartsWith("WEBP"u8) => "image/webp",
            _ => null,
        };
        return OfType(type);
    }
}
