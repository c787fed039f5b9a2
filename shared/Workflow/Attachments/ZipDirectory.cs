using System.Buffers.Binary;

namespace ProposalWorkflow.Workflow.Attachments;

/// <summary>
/// Reads where a zip archive says that its directory is (APPNOTE.TXT 4.3.16), before a reader of archives takes all of it into memory: a file
/// of some megabytes can list a million entries.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int MostComment = ushort.MaxValue;

    /// <summary>Whether the directory is there and no longer than that. Zip64, which no document of this size needs, is refused.</summary>
    public static bool IsWithin(Stream file, int mostBytes)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + MostComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8); // the one that readers take: the last
        if (at < 0 || tail.Length - at < EndLength)
            return false;
        var end = tail.AsSpan(at);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var endsAt = file.Length - tail.Length + at;
        return entries != ushort.MaxValue && start <= endsAt && endsAt - start <= mostBytes;
    }
}
