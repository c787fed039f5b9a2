using System.Text;
using System.Text.Json;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>A JSON value that knows where it stands, so that a fault can be told by path and line.</summary>
internal sealed record JsonPlace(JsonValueKind Kind, string Path, int Line)
{
    /// <summary>A string's text; a number's, as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>An array's items.</summary>
    public IReadOnlyList<JsonPlace> Items { get; init; } = [];

    /// <summary>An object's members in their order, with any that stand there twice.</summary>
    public IReadOnlyList<(string Name, JsonPlace Value)> Members { get; init; } = [];

    /// <summary>The whole text.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonPlace Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var lines = new LineCount(bytes);
        reader.Read();
        var root = Value(ref reader, lines, "$");
        while (reader.Read())
        {
            // What follows the value is read for its faults.
        }

        return root;
    }

    private static JsonPlace Value(ref Utf8JsonReader reader, LineCount lines, string path)
    {
        var line = lines.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<(string, JsonPlace)>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add((name, Value(ref reader, lines, $"{path}.{name}")));
                }

                return new(JsonValueKind.Object, path, line) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<JsonPlace>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Value(ref reader, lines, $"{path}[{items.Count}]"));
                return new(JsonValueKind.Array, path, line) { Items = items };
            case JsonTokenType.String:
                return new(JsonValueKind.String, path, line) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                return new(JsonValueKind.Number, path, line) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new(JsonValueKind.True, path, line);
            case JsonTokenType.False:
                return new(JsonValueKind.False, path, line);
            default:
                return new(JsonValueKind.Null, path, line);
        }
    }

    /// <summary>Lines of offsets that are asked for in rising order.</summary>
    private sealed class LineCount(byte[] bytes)
    {
        private int counted;
        private int line = 1;

        public int At(int offset)
        {
            for (; counted < offset; counted++)
            {
                if (bytes[counted] == '\n')
                    line++;
            }

            return line;
        }
    }
}
