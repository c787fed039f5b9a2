using System.Text.Json;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>An alert as a message: how it is written, and what is refused when it is read.</summary>
public static class AlertMessage
{
    private const string TypePrefix = "manager.";

    /// <summary>The message for <see cref="Queues.Alerts"/>. Its id is the notice id, its subject the case, or the notice where there is none.</summary>
    public static CloudEvent ToCloudEvent(this Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return new(
            alert.Id,
            $"/jurisdictions/{alert.Jurisdiction}",
            TypeOf(alert.Kind),
            alert.Case?.Id ?? alert.Id,
            alert.OccurredAt,
            JsonSerializer.SerializeToElement(alert, WorkflowJson.Options));
    }

    /// <summary>The type of the CloudEvents of a kind.</summary>
    public static string TypeOf(AlertKind kind) => TypePrefix + JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>The alert in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is not an alert of this system.</exception>
    public static Alert Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize<CloudEvent>(message, WorkflowJson.Options)
                ?? throw new UnreadableMessageException("The message is empty.");
            var alert = read.Type.StartsWith(TypePrefix, StringComparison.Ordinal)
                ? read.Data?.Deserialize<Alert>(WorkflowJson.Options)
                : throw new UnreadableMessageException($"No alert has the type '{read.Type}'.");
            if (alert is null || alert.Id != read.Id || !NoticeId.IsOne(alert.Id))
                throw new UnreadableMessageException("The message has no alert, or one without a notice id.");
            return alert;
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException($"The message is no alert: {e.Message}", e);
        }
    }
}
