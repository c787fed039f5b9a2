using Azure;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// Sends what a function has put out for queues, after it has ended well: of an HTTP function, after its answer has been written. What
/// cannot be sent fails the invocation.
/// </summary>
internal sealed class QueueOutputs(
    StorageConnections connections, QueueNames names, QueueSettings settings, EnqueuedSignals signals, OutputMessages messages)
{
    private readonly MessageEncoding _encoding = new(settings.Base64);

    public async Task SendAsync(Function function, FunctionBindings bindings)
    {
        foreach (var output in function.QueueOutputs)
        {
            var value = output.Name == BindingTypes.ReturnValue ? bindings.Result : bindings.Outputs.GetValueOrDefault(output.Name);
            var queue = connections.Queues(output.Queue!.Connection).GetQueueClient(names.Resolve(output.Queue.QueueName));
            foreach (var message in messages.Of(value))
                await SendAsync(queue, _encoding.Encode(message));
        }
    }

    private async Task SendAsync(QueueClient queue, BinaryData body)
    {
        await SendAndCreateAsync(queue, body);
        signals.Raise(queue.Name);
    }

    /// <summary>Makes the queue where there is none. The message lives as long as the service's default, 7 days, as the real host's.</summary>
    public static async Task SendAndCreateAsync(QueueClient queue, BinaryData body)
    {
        try
        {
            await queue.SendMessageAsync(body);
        }
        catch (RequestFailedException exception) when (exception.IsMissingQueue())
        {
            await queue.CreateIfNotExistsAsync();
            await queue.SendMessageAsync(body);
        }
    }
}
