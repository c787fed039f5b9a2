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
    /// this installation serves: else one office could see what is another's.
    /// </summary>
    public static PoisonContents Read(string? text, JurisdictionSet jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        try
        {
            if (text is null || JsonSerializer.Deserialize<CloudEvent>(text, WorkflowJson.Options) is not { } message)
                return new();
            var named = new[] { InSource(message.Source), InData(message.Data, "by"), InData(message.Data, null) }.OfType<string>().Distinct().ToList();
            return new(
                named is [var place] && jurisdictions.Find(place) is not null ? place : null,
                message.Type, message.Subject, message.Time);
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private static string? InSource(string source) =>
        source.StartsWith(SourcePrefix, StringComparison.Ordinal) ? source[SourcePrefix.Length..].Split('/')[0] : null;

    private static string? InData(JsonElement? data, string? within)
    {
        if (data is not { ValueKind: JsonValueKind.Object } found || (within is not null && !found.TryGetProperty(within, out found)))
            return null;
        return found.ValueKind == JsonValueKind.Object && found.TryGetProperty("jurisdiction", out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()
            : null;
    }
}
