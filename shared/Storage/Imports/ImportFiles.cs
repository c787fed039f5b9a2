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
    private readonly BlobContainerClient _container;

    /// <summary>The files in the account.</summary>
    public ImportFiles(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _container = clients.Blobs.GetBlobContainerClient(StorageNames.Imports);
    }

    /// <inheritdoc/>
    public Task WriteAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken) =>
        StagedBlob.WriteAsync(_container.GetBlockBlobClient(name), content, cancellationToken);

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(string name, long position, CancellationToken cancellationToken) => _container.GetBlobClient(name).OpenReadAsync(
        new BlobOpenReadOptions(allowModifications: false) { Position = position, BufferSize = StagedBlob.StageSize }, cancellationToken);

    /// <inheritdoc/>
    public async Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
