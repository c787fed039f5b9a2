using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Channels;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Alerts;

/// <summary>提醒: the alerts' queue.</summary>
public sealed class AlertsQueue(IAlertShelf shelf, AlertDelivery delivery, NotedRun noted)
{
    /// <summary>Keeps one alert for those who look, and delivers it to every channel of its place. What a channel does not take is tried again,
    /// and set aside in the end.</summary>
    [Function("DeliverAlert")]
    public Task Deliver(
        [QueueTrigger(Queues.Alerts)] string message, CancellationToken cancellationToken) => noted.HandleAsync(
        Queues.Alerts, message, () => TakeAsync(AlertMessage.Read(message), cancellationToken), cancellationToken);

    /// <summary>Kept first: whatever a channel does, managers find it. A message that comes again finds it kept.</summary>
    private async Task TakeAsync(Alert alert, CancellationToken cancellationToken)
    {
        // A digest tells of what is kept anyway; there is nothing in it to acknowledge.
        if (alert.Kind != AlertKind.Digest)
            await shelf.KeepAsync(alert, cancellationToken);
        await delivery.DeliverAsync(alert, cancellationToken);
    }
}
