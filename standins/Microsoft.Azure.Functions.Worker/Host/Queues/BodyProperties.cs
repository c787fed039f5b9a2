using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// The top properties of a JSON body are binding data too, also in place of the metadata of the same name; arrays and nulls are not.
/// </summary>
internal static class BodyProperties
{
    public static void AddTo(Dictionary<string, object?> metadata, string body)
    {
        if (!body.AsSpan().TrimStart().StartsWith("{"))
            return;
        try
        {
            using var document = JsonDocument.Parse(body);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (Text(property.Value) is { } text)
                    metadata[property.Name] = text;
            }
        }
        catch (JsonException)
        {
            // Text that only looks like JSON has no properties.
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Array => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => bool.TrueString,
        JsonValueKind.False => bool.FalseString,
        _ => value.GetRawText(),
    };
}
