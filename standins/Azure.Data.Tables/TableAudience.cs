namespace Azure.Data.Tables;

public readonly struct TableAudience : IEquatable<TableAudience>
{
    private readonly string _value;

    public TableAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    public static TableAudience AzureChina { get; } = new("AzureChina");

    public static TableAudience AzureGovernment { get; } = new("AzureGovernment");

    public static TableAudience AzurePublicCloud { get; } = new("AzurePublicCloud");

    public static implicit operator TableAudience(string value) => new(value);

    public static bool operator ==(TableAudience left, TableAudience right) => left.Equals(right);

    public static bool operator !=(TableAudience left, TableAudience right) => !left.Equals(right);

    public bool Equals(TableAudience other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TableAudience other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value ?? string.Empty;

    /// <summary>The scope to ask a token for; a named cloud means the storage service, or Cosmos where the endpoint is its.</summary>
    internal string Scope(bool cosmos)
    {
        var resource = _value switch
        {
            "AzurePublicCloud" => cosmos ? "https://cosmos.azure.com" : "https://storage.azure.com",
            "AzureChina" => cosmos ? "https://cosmos.azure.cn" : "https://storage.azure.cn",
            "AzureGovernment" => cosmos ? "https://cosmos.azure.us" : "https://storage.azure.us",
            _ => _value,
        };
        return resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : resource.TrimEnd('/') + "/.default";
    }
}
