using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

internal sealed class QueueListenerFactory(
    StorageConnections connections, SettingTokens tokens, QueueSettings settings, FunctionRunner runner, TimeProvider time, ILoggerFactory loggers)
{
    // The service takes names in lower case only; the host makes them so.
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1308", Justification = "It is the name of a resource.")]
    public string QueueName(QueueTriggerAttribute trigger) => tokens.Resolve(trigger.QueueName).ToLowerInvariant();

    public QueueListener Create(Function function, QueueTriggerAttribute trigger)
    {
        var logger = loggers.CreateLogger($"Host.Queues.{function.Name}");
        var connection = connections.ConnectionString(trigger.Connection);
        var queue = new QueueClient(connection, QueueName(trigger));
        var poison = PoisonQueue.NameFor(queue.Name) is { } name ? new PoisonQueue(new QueueClient(connection, name)) : null;
        var handler = new MessageHandler(function, queue, poison, settings, runner, time, logger);
        return new QueueListener(queue, handler, settings, time, logger);
    }
}
