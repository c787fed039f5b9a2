using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The contents of long messages, as blobs.</summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class MessageBodies : IMessageBodies
{
    private readonly TextBlobs _blobs;

    /// <summary>The contents in the account.</summary>
    public MessageBodies(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _blobs = new TextBlobs(clients.Blobs.GetBlobContainerClient(StorageNames.Messages));
    }

    /// <inheritdoc/>
    public Task PutAsync(string name, string text, CancellationToken cancellationToken) => _blobs.PutAsync(name, text, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindAsync(string name, CancellationToken cancellationToken) => _blobs.FindAsync(name, cancellationToken);
}
