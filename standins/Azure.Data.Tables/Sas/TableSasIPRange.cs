using System.Net;

namespace Azure.Data.Tables.Sas;

public readonly struct TableSasIPRange : IEquatable<TableSasIPRange>
{
    private readonly IPAddress? _start;
    private readonly IPAddress? _end;

    public TableSasIPRange(IPAddress start, IPAddress? end = null)
    {
        _start = start;
        _end = end;
    }

    public IPAddress Start => _start ?? IPAddress.None;

    public IPAddress End => _end ?? IPAddress.None;

    public static bool operator ==(TableSasIPRange left, TableSasIPRange right) => left.Equals(right);

    public static bool operator !=(TableSasIPRange left, TableSasIPRange right) => !left.Equals(right);

    public static TableSasIPRange Parse(string s)
    {
        ArgumentException.ThrowIfNullOrEmpty(s);
        var ends = s.Split('-', 2);
        return new(IPAddress.Parse(ends[0]), ends.Length > 1 ? IPAddress.Parse(ends[1]) : null);
    }

    public bool Equals(TableSasIPRange other) => Start.Equals(other.Start) && End.Equals(other.End);

    public override bool Equals(object? obj) => obj is TableSasIPRange other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Start, End);

    public override string ToString() => _start is null || Start.Equals(IPAddress.None)
        ? string.Empty
        : _end is null || End.Equals(IPAddress.None) ? $"{Start}" : $"{Start}-{End}";
}
