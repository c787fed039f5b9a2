using System.Text.RegularExpressions;
using System.Web;

namespace Azure.Data.Tables.Connection;

/// <summary>
/// Account and table in an address. On Azure the account is the first label of the host, on the emulator (an IP address, or this
/// machine) the first segment of the path.
/// </summary>
internal static partial class ResourceAddress
{
    public static string? Account(Uri endpoint) => InPath(endpoint)
        ? Segments(endpoint).FirstOrDefault()
        : endpoint.Host.Split('.')[0];

    public static string? Table(Uri endpoint)
    {
        var segments = Segments(endpoint);
        var last = segments.Length > (InPath(endpoint) ? 1 : 0) ? segments[^1] : null;
        if (last is null) return HttpUtility.ParseQueryString(endpoint.Query)["tn"];
        return Quoted().Match(last) is { Success: true } match ? match.Groups[1].Value : last;
    }

    /// <summary>The account's address, where one of its tables was given: requests name the table themselves.</summary>
    public static Uri WithoutTable(Uri endpoint, string table)
    {
        var segments = Segments(endpoint);
        if (segments.Length <= (InPath(endpoint) ? 1 : 0) || !string.Equals(Table(endpoint), table, StringComparison.OrdinalIgnoreCase)) return endpoint;
        return new UriBuilder(endpoint) { Path = string.Join('/', segments[..^1]) }.Uri;
    }

    public static Uri Secondary(Uri endpoint)
    {
        var secondary = new UriBuilder(endpoint);
        if (InPath(endpoint)) secondary.Path = Account(endpoint) + "-secondary";
        else secondary.Host = secondary.Host.Insert(secondary.Host.Split('.')[0].Length, "-secondary");
        return secondary.Uri;
    }

    public static bool IsCosmos(Uri endpoint) =>
        endpoint.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase) ||
        endpoint.Host.Contains(".table.cosmosdb.", StringComparison.OrdinalIgnoreCase);

    /// <summary>A signature in the clear is a key in the clear; on this machine it goes nowhere.</summary>
    public static void CheckSecret(Uri endpoint)
    {
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
            throw new ArgumentException("Cannot use SAS token credential without HTTPS.", nameof(endpoint));
    }

    public static bool InPath(Uri endpoint) =>
        endpoint.IsLoopback || endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || !endpoint.Host.Contains('.', StringComparison.Ordinal);

    private static string[] Segments(Uri endpoint) => endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^Tables\('(\w+)'\)$")]
    private static partial Regex Quoted();
}
