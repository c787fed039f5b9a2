namespace Azure.Data.Tables.Connection;

/// <summary>What a connection string says of tables: the endpoint (with the signature, where that is the credential) and the key.</summary>
internal sealed record ConnectionSettings(Uri Endpoint, Uri? Secondary, string? AccountName, TableSharedKeyCredential? Credential)
{
    private const string DevelopmentAccount = "devstoreaccount1";

    // The emulator's published key: the same for everyone, and no secret.
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionSettings Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        return settings.GetValueOrDefault("UseDevelopmentStorage") is { } development && development.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? Development(settings)
            : Account(settings);
    }

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw new InvalidOperationException("Connection string doesn't have value for keyword '" + segment + "'.");
            if (!settings.TryAdd(segment[..equals].Trim(), segment[(equals + 1)..].Trim()))
                throw new InvalidOperationException($"Duplicate keyword '{segment[..equals]}'.");
        }

        return settings;
    }

    private static ConnectionSettings Development(Dictionary<string, string> settings)
    {
        var proxy = settings.TryGetValue("DevelopmentStorageProxyUri", out var address) ? new Uri(address) : new Uri("http://127.0.0.1");
        var endpoint = settings.TryGetValue("TableEndpoint", out var given)
            ? new Uri(given)
            : new UriBuilder(proxy.Scheme, proxy.Host, 10002, DevelopmentAccount).Uri;
        var credential = new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey);
        return new(endpoint, ResourceAddress.Secondary(endpoint), DevelopmentAccount, credential);
    }

    private static ConnectionSettings Account(Dictionary<string, string> settings)
    {
        var name = settings.GetValueOrDefault("AccountName");
        var key = settings.GetValueOrDefault("AccountKey");
        var signature = settings.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?');
        var endpoint = settings.GetValueOrDefault("TableEndpoint");
        var suffix = settings.GetValueOrDefault("EndpointSuffix");

        var byKey = name is not null && key is not null && (endpoint is not null || suffix is not null);
        var bySignature = signature is not null && (endpoint is not null || (name is not null && suffix is not null));
        if (!byKey && !bySignature) throw new FormatException("No valid combination of account information found.");

        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol") ?? Uri.UriSchemeHttps;
        var primary = new UriBuilder(endpoint ?? $"{scheme}://{name}.table.{suffix}");
        if (signature is not null) primary.Query = primary.Query.Length > 1 ? $"{primary.Query}&{signature}" : signature;

        var secondary = settings.TryGetValue("TableSecondaryEndpoint", out var given) ? new Uri(given) : ResourceAddress.Secondary(primary.Uri);
        return new(primary.Uri, secondary, name, signature is null ? new TableSharedKeyCredential(name!, key!) : null);
    }
}
