using System.Text.Json;

namespace ProposalWorkflow.Workflow.Messages;

/// <summary>A CloudEvents 1.0 message in its JSON form.</summary>
/// <param name="Id">Unique with <paramref name="Source"/>; a second copy of a message has the same.</param>
/// <param name="Source">Who made it, as a URI reference.</param>
/// <param name="Type">What it is.</param>
/// <param name="Subject">The id of the case.</param>
/// <param name="Time">When what it tells of happened, UTC.</param>
/// <param name="Data">Its content; null where <paramref name="Dataref"/> says where that is.</param>
/// <param name="Dataref">The name of the blob that holds the content (the claim-check extension).</param>
public sealed record CloudEvent(
    string Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    JsonElement? Data,
    string? Dataref = null)
{
    /// <summary>The version of the specification.</summary>
    public string Specversion { get; init; } = "1.0";

    /// <summary>The form of the content.</summary>
    public string Datacontenttype { get; init; } = "application/json";

    /// <summary>The id of the message that this one answers (an extension attribute); null where it answers none.</summary>
    public string? Inreplyto { get; init; }

    /// <summary>The message as it stands in the queue.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkflowJson.Options);
}
