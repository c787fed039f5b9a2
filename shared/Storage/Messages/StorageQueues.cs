using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The queues of the account.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through; so also for a message over 64 KiB in base64.</remarks>
public sealed class StorageQueues(StorageClients clients) : IMessageQueues
{
    /// <summary>The service's default is 7 days, and a department may be away longer.</summary>
    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    private readonly ConcurrentDictionary<string, QueueClient> _clients = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task SendAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var client = _clients.GetOrAdd(queue, clients.Queues.GetQueueClient);
        try
        {
            await SendAsync(client, message, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            // A department's queue may be gone, or the department younger than this process.
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await SendAsync(client, message, cancellationToken);
        }
    }

    private static async Task SendAsync(QueueClient client, string message, CancellationToken cancellationToken) =>
        await client.SendMessageAsync(message, timeToLive: NeverExpires, cancellationToken: cancellationToken);
}
