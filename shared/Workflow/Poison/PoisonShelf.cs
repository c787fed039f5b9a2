using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Poison;

/// <summary>What was set aside and kept, seen and put back by the place that it belongs to.</summary>
public sealed class PoisonShelf(IPoisonQueues queues, IPoisonStore store)
{
    /// <summary>One call ends in time for its caller, however much there is; what is left is put back by the next.</summary>
    private const int MostAtOnce = 1000;

    /// <summary>What is kept of a place and queue.</summary>
    /// <param name="jurisdiction">The place.</param>
    /// <param name="queue">The queue that it came from.</param>
    /// <param name="first">So many messages are wanted, the oldest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PoisonOfQueue> ReadAsync(string jurisdiction, string queue, int first, CancellationToken cancellationToken)
    {
        var own = await OldestAsync(jurisdiction, queue, cancellationToken);
        var unreadable = 0;
        await foreach (var _ in store.ReadAsync(null, queue, cancellationToken))
            unreadable++;
        return new(queue, own.Count, unreadable, [.. own.Take(first)]);
    }

    /// <summary>
    /// Puts a place's messages back into their queue, the oldest first: each is sent, and then forgotten. Killed in between, it is sent
    /// again by the next call, and whoever handles it finds that it has been handled.
    /// </summary>
    public async Task<PutBack> PutBackAsync(string jurisdiction, string queue, CancellationToken cancellationToken)
    {
        var own = await OldestAsync(jurisdiction, queue, cancellationToken);
        var now = own.Take(MostAtOnce).ToList();
        foreach (var message in now)
        {
            await queues.PutBackAsync(queue, message.Body, cancellationToken);
            await store.RemoveAsync(message, cancellationToken);
        }

        return new(now.Count, own.Count - now.Count);
    }

    private async Task<List<PoisonMessage>> OldestAsync(string jurisdiction, string queue, CancellationToken cancellationToken)
    {
        var found = new List<PoisonMessage>();
        await foreach (var message in store.ReadAsync(jurisdiction, queue, cancellationToken))
            found.Add(message);
        return [.. found.OrderBy(message => message.At).ThenBy(message => message.Id, StringComparer.Ordinal)];
    }
}

/// <summary>What is kept of a queue.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Count">How many of the place.</param>
/// <param name="Unreadable">How many of nobody.</param>
/// <param name="First">The oldest of the place.</param>
public sealed record PoisonOfQueue(string Queue, int Count, int Unreadable, IReadOnlyList<PoisonMessage> First);

/// <summary>What came of putting back.</summary>
/// <param name="Count">So many are in their queue again.</param>
/// <param name="Left">So many are not yet.</param>
public sealed record PutBack(int Count, int Left);
