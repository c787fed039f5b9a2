using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The files that imports are read from, as block blobs.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class ImportFiles : IImportFiles
{
    /// <summary>What is held of a file while it comes in.</summary>
    private const int StageSize = 1024 * 1024;

    private readonly BlobContainerClient _container;

    /// <summary>The files in the account.</summary>
    public ImportFiles(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _container = clients.Blobs.GetBlobContainerClient(StorageNames.Imports);
    }

    /// <inheritdoc/>
    /// <remarks>Blocks that are never committed are no blob; the service removes them after a week.</remarks>
    public async Task WriteAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var blob = _container.GetBlockBlobClient(name);
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

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(string name, long position, CancellationToken cancellationToken) => _container.GetBlobClient(name).OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { Position = position, BufferSize = StageSize }, cancellationToken);

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static async Task StageAsync(BlockBlobClient blob, List<string> blocks, MemoryStream stage, CancellationToken cancellationToken)
    {
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes(blocks.Count.ToString("D6", CultureInfo.InvariantCulture)));
        stage.Position = 0;
        await blob.StageBlockAsync(id, stage, cancellationToken: cancellationToken);
        blocks.Add(id);
        stage.SetLength(0);
    }
}
