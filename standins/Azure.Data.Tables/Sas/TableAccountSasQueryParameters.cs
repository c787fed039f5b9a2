using System.Web;

namespace Azure.Data.Tables.Sas;

public class TableAccountSasQueryParameters
{
    internal TableAccountSasQueryParameters()
    {
    }

    public DateTimeOffset ExpiresOn { get; internal init; }

    public string Identifier { get; internal init; } = string.Empty;

    public TableSasIPRange IPRange { get; internal init; }

    public string Permissions { get; internal init; } = string.Empty;

    public TableSasProtocol Protocol { get; internal init; }

    public string Resource { get; internal init; } = string.Empty;

    public TableAccountSasResourceTypes? ResourceTypes { get; internal init; }

    public string Signature { get; internal init; } = string.Empty;

    public DateTimeOffset StartsOn { get; internal init; }

    public string Version { get; internal init; } = SasText.DefaultVersion;

    public override string ToString() => Query(
    [
        ("sv", Version),
        ("ss", "t"),
        ("srt", ResourceTypes is { } types ? SasText.Of(types) : null),
        .. Common(),
    ]);

    internal static string Query(IEnumerable<(string Name, string? Value)> parameters) => string.Join('&', parameters
        .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
        .Select(parameter => $"{parameter.Name}={HttpUtility.UrlEncode(parameter.Value)}"));

    internal IEnumerable<(string Name, string? Value)> Common() =>
    [
        ("spr", SasText.Of(Protocol)),
        ("st", SasText.Of(StartsOn)),
        ("se", SasText.Of(ExpiresOn)),
        ("sip", IPRange.ToString()),
        ("si", Identifier),
        ("sr", Resource),
        ("sp", Permissions),
        ("sig", Signature),
    ];
}
