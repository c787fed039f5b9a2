using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Specialized;

namespace ProposalWorkflow.Storage;

/// <summary>Writes a content of any length as a block blob, of which never more than a stage is held in memory.</summary>
internal static class StagedBlob
{
    /// <summary>What is held of a content while it comes in, or goes out; in bytes.</summary>
    public const int StageSize = 1024 * 1024;

    /// <summary>Writes it. Nothing is there before all of it is: blocks that are never committed are no blob, and the service removes them
    /// after a week.</summary>
    public static async Task WriteAsync(
        BlockBlobClient blob, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        List<string> blocks = [];
        using var stage = new MemoryStream();
        await foreach (var part in content.WithCancellation(cancellationToken))
        {
            stage.Write(part.Span);
            if (stage.Length >= StageSize)
                await StageAsync(blob, blocks, stage, cancellationToken);
        }

        if (stage.Length > 0)
            await StageAsync(blob, blocks, stage, cancellationToken);
        await blob.CommitBlockListAsync(blocks, cancellationToken: cancellationToken);
    }

    private static async Task StageAsync(BlockBlobClient blob, List<string> blocks, MemoryStream stage, CancellationToken cancellationToken)
    {
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes(blocks.Count.ToString("D6", CultureInfo.InvariantCulture)));
        stage.Position = 0;
        await blob.StageBlockAsync(id, stage, cancellationToken: cancellationToken);
        blocks.Add(id);
        stage.SetLength(0);
    }
}
