using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

internal sealed class QueueListenerFactory(
    StorageConnections connections,
    QueueNames names,
    QueueSettings settings,
    EnqueuedSignals signals,
    FunctionRunner runner,
    TimeProvider time,
    ILoggerFactory loggers)
{
    public QueueListener Create(Function function, QueueTriggerAttribute trigger)
    {
        var logger = loggers.CreateLogger($"Host.Queues.{function.Name}");
        var account = connections.Queues(trigger.Connection);
        var queue = account.GetQueueClient(names.Resolve(trigger.QueueName));
        var poison = PoisonQueue.NameFor(queue.Name) is { } name ? new PoisonQueue(account.GetQueueClient(name), signals) : null;
        var handler = new MessageHandler(function, queue, poison, settings, runner, time, logger);
        return new QueueListener(queue, handler, settings, signals, time, logger);
    }

    /// <summary>The queue, with its account where that is no connection string's secret.</summary>
    public string Describe(QueueTriggerAttribute trigger)
    {
        var place = connections.IsByIdentity(trigger.Connection) ? $" at {connections.Queues(trigger.Connection).Uri}" : "";
        return $"queue {names.Resolve(trigger.QueueName)}{place}";
    }
}
