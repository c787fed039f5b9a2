using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>Tells the listener of a queue that this process has put something there, so that it need not wait for its next poll.</summary>
internal sealed class EnqueuedSignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _next = [];

    /// <summary>Ends at the next message from now on: so it is asked for before the queue is read.</summary>
    public Task Next(string queue) => _next.GetOrAdd(queue, _ => New()).Task;

    public void Raise(string queue)
    {
        if (_next.TryRemove(queue, out var signal))
            signal.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
