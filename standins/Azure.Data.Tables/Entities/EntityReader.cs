using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Reads the service's JSON into a dictionary entity or a typed one.</summary>
internal static class EntityReader
{
    public static T Read<T>(JsonElement json)
    {
        // The official package asks for a parameterless constructor at run time only.
        var entity = Activator.CreateInstance<T>()!;
        if (entity is IDictionary<string, object> dictionary) Fill(dictionary, json);
        else Fill(entity, json);
        return entity;
    }

    private static void Fill(IDictionary<string, object> entity, JsonElement json)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(PropertyNames.TypeSuffix, StringComparison.Ordinal)) continue;
            if (property.Name.StartsWith("odata.", StringComparison.Ordinal) && property.Name != PropertyNames.ODataETag) continue;
            entity[property.Name] = Value(property, TypeOf(json, property.Name))!;
        }
    }

    private static void Fill(object entity, JsonElement json)
    {
        foreach (var member in EntityShape.Of(entity.GetType()).Members)
        {
            if (member.Set is null) continue;
            var name = member.Name == PropertyNames.ETag ? PropertyNames.ODataETag : member.Name;
            if (json.TryGetProperty(name, out var value) && TypedValue.TryRead(value, member.Type, out var read))
                member.Set(entity, read);
        }
    }

    private static string? TypeOf(JsonElement json, string name) =>
        json.TryGetProperty(name + PropertyNames.TypeSuffix, out var type) ? type.GetString() : null;

    private static object? Value(JsonProperty property, string? type) => type switch
    {
        // The service's own time carries no mark at this level of metadata.
        null when property.Name == PropertyNames.Timestamp => Time(property.Value),
        null => property.Value.ValueKind switch
        {
            JsonValueKind.String => property.Value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => Number(property.Value),
            _ => null,
        },
        EdmType.Binary => property.Value.GetBytesFromBase64(),
        EdmType.DateTime => Time(property.Value),
        EdmType.Guid => property.Value.GetGuid(),
        EdmType.Int64 => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        EdmType.Double => TypedValue.Double(property.Value),
        EdmType.Int32 => property.Value.GetInt32(),
        EdmType.Boolean => property.Value.GetBoolean(),
        EdmType.String => property.Value.GetString(),
        _ => throw new NotSupportedException("Not supported type " + type),
    };

    private static object Number(JsonElement value) =>
        value.TryGetInt32(out var small) ? small : value.TryGetInt64(out var large) ? (object)large : value.GetDouble();

    private static DateTimeOffset Time(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
