using System.Text.Json;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>
/// What a department's office system put on <c>department-inbound</c>: a CloudEvent 1.0 in its JSON form. Here is only what the envelope says;
/// nothing of it is believed before the token is.
/// </summary>
/// <param name="Id">The sender's own name for what it wants: the idempotency key.</param>
/// <param name="Type"><c>proposal.command.</c> and the command's name.</param>
/// <param name="Subject">The case's id; null where there is none.</param>
/// <param name="Authorization">The extension attribute of this name: <c>Bearer</c> and the token, as in an HTTP header; null where there is none.</param>
/// <param name="ContentType">The form of the data; null where it is not said, which means JSON.</param>
/// <param name="Data">The command's body as JSON; null where there is none.</param>
public sealed record InboundMessage(
    string Id, string Type, string? Subject, string? Authorization, string? ContentType, string? Data)
{
    /// <summary>The message in a text.</summary>
    /// <exception cref="UnreadableMessageException">It is no CloudEvent, so there is nobody to answer.</exception>
    public static InboundMessage Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var envelope = document.RootElement;
            if (envelope.ValueKind != JsonValueKind.Object)
                throw new UnreadableMessageException("The message is no JSON object.");
            // Of two attributes of one name, two readers may take different ones.
            if (envelope.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
                throw new UnreadableMessageException($"The attribute '{twice.Key}' stands there twice.");
            if (Required(envelope, "specversion") != "1.0")
                throw new UnreadableMessageException("The message is no CloudEvent of version 1.0.");
            _ = Required(envelope, "source");
            return new(
                Required(envelope, "id"), Required(envelope, "type"), Text(envelope, "subject"), Text(envelope, "authorization"),
                envelope.TryGetProperty("data_base64", out _) ? "application/octet-stream" : Text(envelope, "datacontenttype"),
                envelope.TryGetProperty("data", out var data) && data.ValueKind != JsonValueKind.Null ? data.GetRawText() : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UnreadableMessageException($"The message is no CloudEvent: {e.Message}", e);
        }
    }

    private static string Required(JsonElement envelope, string name) =>
        Text(envelope, name) is { Length: > 0 } text ? text : throw new UnreadableMessageException($"The message has no '{name}'.");

    private static string? Text(JsonElement envelope, string name) =>
        envelope.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
