using System.Text.Json;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Imports;

/// <summary>The message that drives an import on by one slice.</summary>
/// <param name="Key">The import.</param>
/// <param name="Read">How many lines had their outcome when it was sent: the slice begins after them.</param>
/// <param name="Sent">Whether the slice's submissions were sent, so that only their outcomes are waited for.</param>
public sealed record ImportStep(ImportKey Key, int Read, bool Sent = false)
{
    /// <summary>As it stands in the queue.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkflowJson.Options);

    /// <summary>The step in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is none that this system sent.</exception>
    public static ImportStep Of(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<ImportStep>(message, WorkflowJson.Options)
                ?? throw new UnreadableMessageException("The message is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException($"The message is no step of an import: {e.Message}", e);
        }
    }
}
