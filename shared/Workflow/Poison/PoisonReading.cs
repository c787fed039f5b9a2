using System.Globalization;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Poison;

/// <summary>Reads what can be read of a message that nobody could handle.</summary>
public static class PoisonReading
{
    private const string SourcePrefix = "/jurisdictions/";

    /// <summary>The text within the body as it stands in a queue; null where it is no base64 of UTF-8.</summary>
    public static string? TextOf(string body)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Convert.FromBase64String(body));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whose it is, and what. A place is only believed where everything in the message that names one names the same, and one that
    /// this installation serves: else one office could see what is another's. What outsiders send proves its sender by a token that may
    /// have run out by now, so it is nobody's.
    /// </summary>
    public static PoisonContents Read(string queue, string? text, JurisdictionSet jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        if (text is null || Parse(text) is not { ValueKind: JsonValueKind.Object } message)
            return new();
        string?[] naming =
        [
            InSource(Text(message, "source")), Text(Part(message, "data"), "jurisdiction"),
            Text(Part(Part(message, "data"), "by"), "jurisdiction"), Text(Part(message, "to"), "jurisdiction"),
            Text(Part(message, "key"), "jurisdiction"),
        ];
        var place = queue != Queues.Inbound && naming.OfType<string>().Distinct().ToList() is [var one] && jurisdictions.Find(one) is not null ? one : null;
        return new(
            place, Text(message, "type"), Text(message, "subject"),
            DateTimeOffset.TryParse(Text(message, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null);
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text, WorkflowJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? InSource(string? source) =>
        source?.StartsWith(SourcePrefix, StringComparison.Ordinal) is true ? source[SourcePrefix.Length..].Split('/')[0] : null;

    private static JsonElement? Part(JsonElement? whole, string name) =>
        whole is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement? whole, string name) =>
        Part(whole, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
