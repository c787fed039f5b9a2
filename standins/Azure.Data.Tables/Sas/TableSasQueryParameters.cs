using System.Web;

namespace Azure.Data.Tables.Sas;

public sealed class TableSasQueryParameters : TableAccountSasQueryParameters
{
    internal TableSasQueryParameters()
    {
    }

    public static TableSasQueryParameters Empty { get; } = new() { Version = string.Empty };

    public string? StartPartitionKey { get; set; }

    public string? StartRowKey { get; set; }

    public string? EndPartitionKey { get; set; }

    public string? EndRowKey { get; set; }

    internal string? TableName { get; init; }

    public override string ToString() => Query(
    [
        ("sv", Version),
        ("srt", ResourceTypes is { } types ? SasText.Of(types) : null),
        ("tn", TableName),
        ("spk", StartPartitionKey),
        ("srk", StartRowKey),
        ("epk", EndPartitionKey),
        ("erk", EndRowKey),
        .. Common(),
    ]);

    internal static TableSasQueryParameters Parse(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        return new TableSasQueryParameters
        {
            Version = values["sv"] ?? string.Empty,
            TableName = values["tn"],
            StartPartitionKey = values["spk"],
            StartRowKey = values["srk"],
            EndPartitionKey = values["epk"],
            EndRowKey = values["erk"],
            ResourceTypes = SasText.Types(values["srt"]),
            Protocol = SasText.Protocol(values["spr"]),
            StartsOn = SasText.Time(values["st"]),
            ExpiresOn = SasText.Time(values["se"]),
            IPRange = values["sip"] is { Length: > 0 } range ? TableSasIPRange.Parse(range) : default,
            Identifier = values["si"] ?? string.Empty,
            Resource = values["sr"] ?? string.Empty,
            Permissions = values["sp"] ?? string.Empty,
            Signature = values["sig"] ?? string.Empty,
        };
    }
}
