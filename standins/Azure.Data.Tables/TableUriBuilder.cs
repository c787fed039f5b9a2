using System.Web;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Sas;

namespace Azure.Data.Tables;

/// <summary>Takes the address of an account or a table apart, and makes it again.</summary>
public class TableUriBuilder
{
    private static readonly string[] SasNames =
        ["sv", "ss", "srt", "spr", "st", "se", "sip", "si", "sr", "sp", "sig", "tn", "spk", "srk", "epk", "erk"];

    private readonly bool _accountInPath;

    public TableUriBuilder(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Scheme = uri.Scheme;
        Host = uri.Host;
        Port = uri.Port;
        AccountName = ResourceAddress.Account(uri) ?? string.Empty;
        Tablename = ResourceAddress.Table(uri) ?? string.Empty;
        _accountInPath = ResourceAddress.InPath(uri);

        Sas = TableSasQueryParameters.Parse(uri.Query);
        var others = HttpUtility.ParseQueryString(uri.Query);
        if (Sas.Signature.Length > 0)
        {
            foreach (var name in SasNames) others.Remove(name);
        }

        Query = others.ToString() ?? string.Empty;
    }

    public string Scheme { get; set; }

    public string Host { get; set; }

    public int Port { get; set; }

    public string AccountName { get; set; }

    public string Tablename { get; set; }

    public string Query { get; set; }

    public TableSasQueryParameters Sas { get; set; }

    public Uri ToUri()
    {
        var path = string.Join('/', new[] { _accountInPath ? AccountName : string.Empty, Tablename }.Where(segment => segment.Length > 0));
        var sas = Sas is { Signature.Length: > 0 } ? Sas.ToString() : string.Empty;
        var query = string.Join('&', new[] { Query.TrimStart('?'), sas }.Where(part => part.Length > 0));
        return new UriBuilder(Scheme, Host, Port, path) { Query = query }.Uri;
    }

    public override string ToString() => ToUri().ToString();
}
