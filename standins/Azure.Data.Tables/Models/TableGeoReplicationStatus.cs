namespace Azure.Data.Tables.Models;

public readonly struct TableGeoReplicationStatus : IEquatable<TableGeoReplicationStatus>
{
    private readonly string _value;

    public TableGeoReplicationStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    public static TableGeoReplicationStatus Bootstrap { get; } = new("bootstrap");

    public static TableGeoReplicationStatus Live { get; } = new("live");

    public static TableGeoReplicationStatus Unavailable { get; } = new("unavailable");

    public static implicit operator TableGeoReplicationStatus(string value) => new(value);

    public static bool operator ==(TableGeoReplicationStatus left, TableGeoReplicationStatus right) => left.Equals(right);

    public static bool operator !=(TableGeoReplicationStatus left, TableGeoReplicationStatus right) => !left.Equals(right);

    public bool Equals(TableGeoReplicationStatus other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TableGeoReplicationStatus other && Equals(other);

    public override int GetHashCode() => _value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_value);

    public override string ToString() => _value ?? string.Empty;
}
