using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Writes an entity as the service's JSON. The default escaping is meant: it decides how large a transaction is.</summary>
internal static class EntityWriter
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static ReadOnlyMemory<byte> Write(IEnumerable<KeyValuePair<string, object?>> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (name, value) in properties)
        {
            json.WritePropertyName(name);
            if (WriteValue(json, value) is { } type) json.WriteString(name + PropertyNames.TypeSuffix, type);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <returns>The type that must stand beside the value, or null where JSON says it.</returns>
    private static string? WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); return null;
            case string text: json.WriteStringValue(text); return null;
            case bool flag: json.WriteBooleanValue(flag); return null;
            case int number: json.WriteNumberValue(number); return null;
            case float number: json.WriteNumberValue(number); return null;
            case decimal number: json.WriteNumberValue(number); return null;
            case double number: json.WriteNumberValue(number); return EdmType.Double;
            case long number: json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); return EdmType.Int64;
            case ulong number: json.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); return EdmType.Int64;
            case Guid guid: json.WriteStringValue(guid); return EdmType.Guid;
            case byte[] bytes: json.WriteBase64StringValue(bytes); return EdmType.Binary;
            case BinaryData data: json.WriteBase64StringValue(data.ToMemory().Span); return EdmType.Binary;
            case DateTimeOffset time: json.WriteStringValue(Text(time.UtcDateTime)); return EdmType.DateTime;
            case DateTime time: json.WriteStringValue(Text(InUtc(time))); return EdmType.DateTime;
            case TimeSpan span: json.WriteStringValue(System.Xml.XmlConvert.ToString(span)); return null;
            case Enum name: json.WriteStringValue(name.ToString()); return null;
            default: throw new NotSupportedException("Not supported type " + value.GetType());
        }
    }

    private static string Text(DateTime time) => time.ToString(Instant, CultureInfo.InvariantCulture);

    // A local time would be stored as if it were UTC.
    private static DateTime InUtc(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time
        : throw new NotSupportedException(
            $"DateTime {time} has a Kind of {time.Kind}. Azure SDK requires it to be UTC. You can call DateTime.SpecifyKind to change Kind property value to DateTimeKind.Utc.");
}
