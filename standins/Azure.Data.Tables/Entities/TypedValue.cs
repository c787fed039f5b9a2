using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Reads one JSON value as the type that a typed entity's member has.</summary>
internal static class TypedValue
{
    public static bool TryRead(JsonElement json, Type member, out object? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null) return !member.IsValueType || Nullable.GetUnderlyingType(member) is not null;

        var type = Nullable.GetUnderlyingType(member) ?? member;
        if (type.IsEnum) return json.ValueKind == JsonValueKind.String && Enum.TryParse(type, json.GetString(), out value);

        value = Read(json, type);
        return value is not null || type == typeof(string);
    }

    public static double Double(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? double.Parse(json.GetString()!, CultureInfo.InvariantCulture) // NaN and the infinities, which JSON has no number for
        : json.GetDouble();

    private static object? Read(JsonElement json, Type type)
    {
        if (type == typeof(string)) return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        if (type == typeof(int)) return json.GetInt32();
        if (type == typeof(long)) return long.Parse(Digits(json), CultureInfo.InvariantCulture);
        if (type == typeof(ulong)) return ulong.Parse(Digits(json), CultureInfo.InvariantCulture);
        if (type == typeof(bool)) return json.GetBoolean();
        if (type == typeof(double)) return Double(json);
        if (type == typeof(float)) return (float)Double(json);
        if (type == typeof(decimal)) return json.GetDecimal();
        if (type == typeof(Guid)) return json.GetGuid();
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type == typeof(DateTime)) return DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type == typeof(TimeSpan)) return System.Xml.XmlConvert.ToTimeSpan(json.GetString()!);
        if (type == typeof(byte[])) return json.GetBytesFromBase64();
        if (type == typeof(BinaryData)) return BinaryData.FromBytes(json.GetBytesFromBase64());
        if (type == typeof(ETag)) return new ETag(json.GetString()!);
        return null; // a member of a type that the service does not store keeps what the constructor gave it
    }

    private static string Digits(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
