using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProposalWorkflow.Local;

/// <summary>Records that somebody wrote down by hand: an array of objects, each with the name of its file.</summary>
internal static class ExpectedLetters
{
    /// <exception cref="CannotStartException">The file cannot be read, or holds something else.</exception>
    public static IReadOnlyList<JsonObject> Load(string file)
    {
        try
        {
            var letters = JsonNode.Parse(File.ReadAllText(file)) as JsonArray ?? throw new JsonException("it is no array");
            return [.. letters.Select((letter, i) => letter is JsonObject o && o["file"]?.GetValueKind() == JsonValueKind.String
                ? o
                : throw new JsonException($"item {i + 1} names no file"))];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The file {file} cannot be read: {e.Message.Split('\n')[0]}", e);
        }
    }
}
