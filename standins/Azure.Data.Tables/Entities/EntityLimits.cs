using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// The service's limits on an entity, checked before it is sent: the emulator accepts much of what Azure refuses, and a product tried
/// only on the emulator would meet them first in use.
/// </summary>
internal static class EntityLimits
{
    private const int Properties = 252; // and the three of the service's own
    private const int KeyCharacters = 512;
    private const int NameCharacters = 255;
    private const int ValueBytes = 64 * 1024;
    private const int EntityBytes = 1024 * 1024;
    private static readonly DateTime Earliest = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void Check(string? partitionKey, string? rowKey, IReadOnlyList<KeyValuePair<string, object?>> properties)
    {
        var own = properties.Where(property => property.Key is not (PropertyNames.PartitionKey or PropertyNames.RowKey) && property.Value is not null).ToList();
        if (partitionKey is null || rowKey is null)
            throw Refused("PropertiesNeedValue", "The values are not specified for all properties in the entity.");
        CheckKey(PropertyNames.PartitionKey, partitionKey);
        CheckKey(PropertyNames.RowKey, rowKey);
        if (own.Count > Properties)
            throw Refused("TooManyProperties", "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data.");

        var size = 4 + ((partitionKey.Length + rowKey.Length) * 2);
        foreach (var (name, value) in own)
        {
            CheckName(name);
            size += 8 + (name.Length * 2) + CheckValue(value);
        }

        if (size > EntityBytes) throw Refused("EntityTooLarge", "The entity is larger than the maximum allowed size (1MB).");
    }

    private static void CheckKey(string name, string key)
    {
        if (key.Length > KeyCharacters) throw Refused("KeyValueTooLarge", $"The {name} value exceeds the maximum allowed size (1KB).");
        if (key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c)))
            throw Refused("OutOfRangeInput", $"The '{name}' parameter of value '{key}' is out of range.");
    }

    private static void CheckName(string name)
    {
        if (name.Length > NameCharacters) throw Refused("PropertyNameTooLong", "The property name exceeds the maximum allowed length (255).");
        if (!IsName(name)) throw Refused("PropertyNameInvalid", "The property name is invalid.");
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static int CheckValue(object? value)
    {
        var size = value switch
        {
            string text => text.Length * 2,
            Enum name => name.ToString().Length * 2,
            byte[] bytes => bytes.Length,
            BinaryData data => data.ToMemory().Length,
            bool => 1,
            int => 4,
            Guid => 16,
            _ => 8,
        };
        if (size > ValueBytes) throw Refused("PropertyValueTooLarge", "The property value exceeds the maximum allowed size (64KB).");

        var time = value switch { DateTimeOffset instant => instant.UtcDateTime, DateTime instant => instant, _ => Earliest };
        if (time < Earliest) throw Refused("OutOfRangeInput", "One of the request inputs is out of range.");
        return value is string or Enum or byte[] or BinaryData ? size + 4 : size;
    }

    private static RequestFailedException Refused(string code, string message) => ServiceError.Of(400, code, message);
}
