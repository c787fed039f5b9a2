using Azure.Storage.Queues;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>Takes the messages that could not be handled, with the body as it was; made when the first one comes.</summary>
internal sealed class PoisonQueue(QueueClient queue, EnqueuedSignals signals)
{
    private const string Suffix = "-poison";
    private const int LongestName = 63;

    public string Name => queue.Name;

    /// <summary>A poison queue has none of its own, nor has one whose name would become too long.</summary>
    public static string? NameFor(string queueName) =>
        queueName.EndsWith(Suffix, StringComparison.Ordinal) || queueName.Length + Suffix.Length > LongestName
            ? null
            : queueName + Suffix;

    public async Task AddAsync(BinaryData body)
    {
        await QueueOutputs.SendAndCreateAsync(queue, body);
        signals.Raise(queue.Name);
    }
}
