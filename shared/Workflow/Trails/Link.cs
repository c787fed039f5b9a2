using System.Text.Json;

namespace ProposalWorkflow.Workflow.Trails;

/// <summary>What a row says about its place in the chain.</summary>
/// <param name="Row">The number in its key.</param>
/// <param name="HasContent">Whether there is a content at all.</param>
/// <param name="IsSound">Whether content and hash belong together, and the content says where it belongs.</param>
/// <param name="Number">The number in its content.</param>
/// <param name="Previous">The hash that it is chained to.</param>
/// <param name="Hash">Its own.</param>
internal sealed record Link(int Row, bool HasContent, bool IsSound, int Number, string? Previous, string? Hash)
{
    public static Link Of(TrailRow row)
    {
        var (number, previous) = row.Content is null ? default : Read(row.Content);
        var sound = row.Content is not null && Trail.HashOf(row.Content) == row.Hash && previous is not null;
        return new(row.Number, row.Content is not null, sound, number, previous, row.Hash);
    }

    /// <summary>Whether the row could stand here.</summary>
    public bool Fits(int number, string? previous) => IsSound && Number == number && Previous == previous;

    private static (int Number, string? Previous) Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number
                && number.TryGetInt32(out var value)
                && json.RootElement.TryGetProperty("previous", out var previous) && previous.ValueKind == JsonValueKind.String
                ? (value, previous.GetString())
                : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
