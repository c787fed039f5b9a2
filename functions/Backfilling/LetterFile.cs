using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Letters;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>One file of a batch, unpacked.</summary>
/// <param name="Name">Made safe.</param>
/// <param name="Content">Its bytes; of one that is too long for a letter only its beginning.</param>
/// <param name="Fault">Why it cannot be unpacked, in Chinese; null where it can.</param>
public sealed record LetterFile(string Name, ReadOnlyMemory<byte> Content, string? Fault = null)
{
    /// <summary>How many files a batch may have.</summary>
    public const int Most = 1_000;

    /// <summary>How much all of them may hold, in bytes; a hundred times what letters hold.</summary>
    public const int MostUnpacked = 200 * 1024 * 1024;

    /// <summary>How much of one is read, in bytes: one more than the reader of letters takes, which then says so.</summary>
    private const int MostOfOne = LetterImporter.MostBytes + 1;

    private const int LongestName = 200;

    /// <summary>The bytes of a file, as far as a letter can go.</summary>
    /// <param name="content">The file.</param>
    /// <param name="left">How much the batch may still hold.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ProblemException">The batch holds too much.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, int left, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (bytes.Length < MostOfOne)
        {
            var read = await content.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, MostOfOne - bytes.Length)), cancellationToken);
            if (read == 0)
                break;
            if (bytes.Length + read > left)
                throw new ProblemException(ProblemType.WrongFile, $"全部文件解压后超过 {MostUnpacked / 1024 / 1024} MiB；请只导入答复函，或分成几批导入。");
            bytes.Write(chunk, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>A name to know the file by: its folders without those that lead upwards, and nothing that cannot be seen.</summary>
    public static string Safe(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var safe = string.Join('/', name.Split('/', '\\').Select(Seen).Where(part => part.Trim('.').Length > 0 && part is not [_, ':']));
        return safe.Length == 0 ? "未命名" : safe.Length > LongestName ? "…" + safe[^(LongestName - 1)..] : safe;
    }

    private static string Seen(string part) => string.Concat(part.EnumerateRunes().Where(FileName.IsSeen)).Trim();
}
