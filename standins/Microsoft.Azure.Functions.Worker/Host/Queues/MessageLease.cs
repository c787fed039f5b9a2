using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// Hides a message from others while it runs: renewed at half-time, and the newest pop receipt kept, for only that one counts. After a
/// failure the next try comes sooner each time. A message that another has taken over is not renewed any more.
/// </summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _messageId;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewal;
    private string _popReceipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length, TimeProvider time, ILogger logger)
    {
        (_queue, _messageId, _popReceipt, _length, _time, _logger) = (queue, message.MessageId, message.PopReceipt, length, time, logger);
        _renewal = RenewAsync();
    }

    /// <summary>Ends the renewal and gives the pop receipt with which the message can be deleted or released.</summary>
    public async Task<string> EndAsync()
    {
        await _ended.CancelAsync();
        await _renewal;
        return _popReceipt;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task RenewAsync()
    {
        var normal = _length / 2;
        var least = _length / 10;
        var wait = normal;
        while (await WaitedAsync(wait))
        {
            try
            {
                // Not cancelled when the work ends: a renewal that was half done would leave us with an old receipt.
                var receipt = await _queue.UpdateMessageAsync(_messageId, _popReceipt, (string?)null, _length);
                _popReceipt = receipt.Value.PopReceipt;
                wait = normal;
            }
            catch (RequestFailedException exception) when (exception.IsLostMessage())
            {
                _logger.LogWarning("Message {Id} in '{Queue}' is no longer ours ({Code}).", _messageId, _queue.Name, exception.ErrorCode);
                return;
            }
            catch (Exception exception) when (exception.IsPassing())
            {
                wait = wait / 2 > least ? wait / 2 : least;
                _logger.LogWarning(
                    "Message {Id} in '{Queue}' could not be renewed: {Problem}", _messageId, _queue.Name, exception.Message);
            }
        }
    }

    private async Task<bool> WaitedAsync(TimeSpan wait)
    {
        await Task.Delay(wait, _time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ended.IsCancellationRequested;
    }
}
