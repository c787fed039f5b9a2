using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The host's poison queues: <c>{queue}-poison</c>, made by it when the first message is set aside.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class PoisonQueues(StorageClients clients) : IPoisonQueues
{
    private const int MostAtOnce = 32;

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(2), NeverExpires = TimeSpan.FromSeconds(-1);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SetAside>> TakeAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var taken = await Poison(queue).ReceiveMessagesAsync(MostAtOnce, Hidden, cancellationToken);
            return [.. taken.Value.Select(m => new SetAside(m.MessageId, m.Body.ToString(), m.InsertedOn!.Value, m.PopReceipt))];
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public async Task DropAsync(string queue, SetAside message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            await Poison(queue).DeleteMessageAsync(message.Id, message.Receipt, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.MessageNotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            // It was hidden for too short a while: another has it, and finds it kept.
        }
    }

    /// <inheritdoc/>
    public async Task PutBackAsync(string queue, string body, CancellationToken cancellationToken) =>
        await clients.RawQueues.GetQueueClient(queue).SendMessageAsync(body, timeToLive: NeverExpires, cancellationToken: cancellationToken);

    private QueueClient Poison(string queue) => clients.RawQueues.GetQueueClient($"{queue}-poison");
}
