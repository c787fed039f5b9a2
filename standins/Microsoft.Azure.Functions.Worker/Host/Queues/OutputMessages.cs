using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// The messages that a value is: none for null, one for each element of an array, also of one that is written as JSON; bytes and text as
/// they are; anything else as JSON.
/// </summary>
internal sealed class OutputMessages(IOptions<WorkerOptions> options)
{
    public IEnumerable<BinaryData> Of(object? value) => value switch
    {
        null => [],
        byte[] bytes => [new BinaryData(bytes)],
        string text => OfText(text),
        byte[]?[] many => many.OfType<byte[]>().Select(bytes => new BinaryData(bytes)),
        string?[] many => many.OfType<string>().Select(text => new BinaryData(text)),
        _ => OfJson(options.Value.Serializer!.Serialize(value, value.GetType(), CancellationToken.None)),
    };

    private static List<BinaryData> OfText(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("["))
            return [new BinaryData(text)];
        try
        {
            return OfJson(new BinaryData(text));
        }
        catch (JsonException)
        {
            return [new BinaryData(text)];
        }
    }

    private static List<BinaryData> OfJson(BinaryData json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        IEnumerable<JsonElement> elements = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
        return [.. elements.Where(e => e.ValueKind != JsonValueKind.Null)
            .Select(e => new BinaryData(e.ValueKind == JsonValueKind.String ? e.GetString()! : e.GetRawText()))];
    }
}
