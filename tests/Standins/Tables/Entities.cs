using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace ProposalWorkflow.Standins.Tests.Tables;

public enum Colour
{
    Red,
    Green,
}

/// <summary>A typed entity with a member of each kind that the service stores.</summary>
public sealed class Everything : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Count { get; set; }

    public int? MaybeCount { get; set; }

    public long Large { get; set; }

    public long? MaybeLarge { get; set; }

    public double Ratio { get; set; }

    public double? MaybeRatio { get; set; }

    public bool Flag { get; set; }

    public bool? MaybeFlag { get; set; }

    public Guid Id { get; set; }

    public Guid? MaybeId { get; set; }

    public DateTime Time { get; set; } = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public DateTimeOffset Instant { get; set; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset? MaybeInstant { get; set; }

    public byte[]? Bytes { get; set; }

    public BinaryData? Data { get; set; }

    public Colour Colour { get; set; }

    public Colour? MaybeColour { get; set; }

    [DataMember(Name = "stored_as")]
    public string? Renamed { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }
}

/// <summary>An entity whose keys are nobody else's business.</summary>
public sealed class Reserved : ITableEntity
{
    public string Id { get; set; } = "";

    string ITableEntity.PartitionKey { get; set; } = "reserved";

    string ITableEntity.RowKey
    {
        get => Id;
        set => Id = value;
    }

    DateTimeOffset? ITableEntity.Timestamp { get; set; }

    ETag ITableEntity.ETag { get; set; }
}
