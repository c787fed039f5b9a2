using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Channels;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Alerts;

/// <summary>提醒: the alerts' queue.</summary>
public sealed class AlertsQueue(AlertDelivery delivery, NotedRun noted)
{
    /// <summary>Delivers one alert to every channel of its place. What a channel does not take is tried again, and set aside in the end.</summary>
    [Function("DeliverAlert")]
    public Task Deliver(
        [QueueTrigger(Queues.Alerts)] string message, CancellationToken cancellationToken) => noted.HandleAsync(
        Queues.Alerts, message, () => delivery.DeliverAsync(AlertMessage.Read(message), cancellationToken), cancellationToken);
}
