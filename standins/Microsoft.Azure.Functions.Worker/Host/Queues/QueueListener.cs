using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// Polls one function's queue. A batch is fetched whenever no more messages are running than the threshold, so at most
/// batch + threshold run at once.
/// </summary>
internal sealed class QueueListener(
    QueueClient queue, MessageHandler handler, QueueSettings settings, EnqueuedSignals signals, TimeProvider time, ILogger logger)
    : IListener
{
    private readonly RandomizedBackoff _delay = new(TimeSpan.FromMilliseconds(100), settings.MaxPollingInterval);
    private readonly List<Task> _running = [];
    private bool _exists;

    public async Task RunAsync(CancellationToken stopping, CancellationToken cancellation)
    {
        var worked = false;
        while (!stopping.IsCancellationRequested)
        {
            var enqueued = signals.Next(queue.Name);
            var batch = await FetchAsync();
            foreach (var message in batch)
                _running.Add(stopping.IsCancellationRequested ? handler.ReleaseAsync(message) : Start(message, cancellation));
            if (batch.Count == 0)
                await WaitAsync(_delay.Next(worked), enqueued, stopping);
            worked = batch.Count > 0;
            await RoomAsync();
        }

        await Task.WhenAll(_running);
    }

    private async Task WaitAsync(TimeSpan delay, Task enqueued, CancellationToken stopping)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Task.Delay(delay, time, enough.Token), enqueued);
        await enough.CancelAsync();
    }

    // On the pool, so that a function that blocks does not hold up the others.
    private Task Start(QueueMessage message, CancellationToken cancellation) =>
        Task.Run(() => handler.HandleAsync(message, cancellation), CancellationToken.None);

    private async Task RoomAsync()
    {
        _running.RemoveAll(task => task.IsCompleted);
        while (_running.Count > settings.NewBatchThreshold)
            _running.Remove(await Task.WhenAny(_running));
    }

    // Not cancelled when the host stops: messages whose answer is not heard would stay hidden until their lease ends.
    private async Task<IReadOnlyList<QueueMessage>> FetchAsync()
    {
        try
        {
            _exists = _exists || await ExistsAsync();
            return _exists ? (await queue.ReceiveMessagesAsync(settings.BatchSize, settings.Lease)).Value : [];
        }
        catch (RequestFailedException exception) when (exception.IsMissingQueue())
        {
            _exists = false;
        }
        catch (Exception exception) when (exception.IsPassing())
        {
            logger.LogWarning("The queue '{Queue}' cannot be read: {Problem}", queue.Name, exception.Message);
        }

        return [];
    }

    // The queue of a trigger is not made by the host.
    private async Task<bool> ExistsAsync()
    {
        var exists = await queue.ExistsAsync();
        if (!exists.Value)
            logger.LogDebug("There is no queue '{Queue}' yet.", queue.Name);
        return exists.Value;
    }
}
