using System.IO.Compression;

namespace ProposalWorkflow.Local;

/// <summary>The letters of a folder as .zip files that the workflow takes.</summary>
internal static class LetterBatches
{
    /// <summary>In bytes, before they are packed: the workflow takes 20 MiB packed.</summary>
    public const long MostBytes = 19L * 1024 * 1024;

    private const int MostLetters = 500;

    /// <summary>The batches, one after the other, with the number of letters in each. What is too long for any is in none.</summary>
    public static async IAsyncEnumerable<(byte[] Zip, int Letters)> OfAsync(
        string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var batch = new List<string>();
        var bytes = 0L;
        foreach (var file in LetterFolder.Files(folder))
        {
            var length = new FileInfo(file).Length;
            if (length > MostBytes)
                continue;
            if (batch.Count == MostLetters || (batch.Count > 0 && bytes + length > MostBytes))
            {
                yield return (await PackAsync(folder, batch, stop), batch.Count);
                batch.Clear();
                bytes = 0;
            }

            batch.Add(file);
            bytes += length;
        }

        if (batch.Count > 0)
            yield return (await PackAsync(folder, batch, stop), batch.Count);
    }

    private static async Task<byte[]> PackAsync(string folder, List<string> files, CancellationToken stop)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                await using var content = File.OpenRead(file);
                await using var entry = await zip.CreateEntry(LetterFolder.NameOf(folder, file)).OpenAsync(stop);
                await content.CopyToAsync(entry, stop);
            }
        }

        return packed.ToArray();
    }
}
