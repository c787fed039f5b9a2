using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>What becomes of one message: run, then deleted; failed, then tried again or set aside in the poison queue.</summary>
internal sealed class MessageHandler(
    Function function,
    QueueClient queue,
    PoisonQueue? poison,
    QueueSettings settings,
    FunctionRunner runner,
    TimeProvider time,
    ILogger logger)
{
    private readonly MessageEncoding _encoding = new(settings.Base64);

    [SuppressMessage("Design", "CA1031", Justification = "One message's trouble must not end the listener; the message comes again.")]
    public async Task HandleAsync(QueueMessage raw, CancellationToken cancellation)
    {
        try
        {
            await using var lease = new MessageLease(queue, raw, settings.Lease, time, logger);
            var end = await RunAsync(raw, cancellation);
            await FinishAsync(raw, await lease.EndAsync(), end);
        }
        catch (RequestFailedException exception) when (exception.IsLostMessage())
        {
            logger.LogWarning("Message {Id} in '{Queue}' was no longer ours ({Code}).", raw.MessageId, queue.Name, exception.ErrorCode);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Message {Id} in '{Queue}' could not be finished; it comes again.", raw.MessageId, queue.Name);
        }
    }

    /// <summary>Shows a message again at once that was fetched but will not be run.</summary>
    public async Task ReleaseAsync(QueueMessage raw)
    {
        try
        {
            await queue.UpdateMessageAsync(raw.MessageId, raw.PopReceipt, (string?)null, TimeSpan.Zero);
        }
        catch (RequestFailedException exception)
        {
            logger.LogWarning("Message {Id} in '{Queue}' could not be released: {Problem}", raw.MessageId, queue.Name, exception.Message);
        }
    }

    private async Task<End> RunAsync(QueueMessage raw, CancellationToken cancellation)
    {
        if (!_encoding.TryDecode(raw, out var message))
        {
            logger.LogWarning("Message {Id} in '{Queue}' is not base64.", raw.MessageId, queue.Name);
            return End.Hopeless;
        }

        if (raw.DequeueCount > settings.MaxDequeueCount)
            return End.Hopeless;
        try
        {
            await runner.RunAsync(QueueInvocation.Of(function, queue.Name, message), cancellation);
            return End.Done;
        }
#pragma warning disable CA1031 // Logged by the runner; whatever it is, the message is tried again.
        catch (Exception)
        {
            return raw.DequeueCount >= settings.MaxDequeueCount ? End.Hopeless : End.TryAgain;
        }
#pragma warning restore CA1031
    }

    // None of this is cancelled when the host stops: it is the last thing that happens to the message.
    private async Task FinishAsync(QueueMessage raw, string popReceipt, End end)
    {
        if (end == End.Done)
        {
            await queue.DeleteMessageAsync(raw.MessageId, popReceipt);
        }
        else if (poison is null)
        {
            // Released, it would fail again at once and for ever; so it stays invisible until its lease ends.
        }
        else if (end == End.TryAgain)
        {
            await queue.UpdateMessageAsync(raw.MessageId, popReceipt, (string?)null, settings.VisibilityTimeout);
        }
        else
        {
            logger.LogWarning(
                "Message {Id} in '{Queue}', dequeued {Count} times, is moved to '{Poison}'.",
                raw.MessageId, queue.Name, raw.DequeueCount, poison.Name);
            await poison.AddAsync(raw.Body);
            await queue.DeleteMessageAsync(raw.MessageId, popReceipt);
        }
    }

    private enum End
    {
        Done,
        TryAgain,
        Hopeless,
    }
}
