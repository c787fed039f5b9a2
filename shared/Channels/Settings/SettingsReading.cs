using System.Net;
using Microsoft.Extensions.Configuration;

namespace ProposalWorkflow.Channels;

/// <summary>Reads values, and gathers the faults instead of stopping at the first. A fault never shows a value that may be secret.</summary>
internal sealed class SettingsReading
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Fault(string path, string fault) => _faults.Add($"{path}: {fault}");

    /// <summary>The text; null where it is missing or empty.</summary>
    public static string? Text(IConfigurationSection section, string name) => section[name] is { Length: > 0 } text ? text.Trim() : null;

    /// <summary>The text, which must be there.</summary>
    public string? Needed(IConfigurationSection section, string name)
    {
        if (Text(section, name) is { } text)
            return text;
        Fault($"{section.Path}:{name}", "is missing.");
        return null;
    }

    /// <summary>True or false; null where it is missing.</summary>
    public bool? Flag(IConfigurationSection section, string name)
    {
        if (Text(section, name) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Fault($"{section.Path}:{name}", $"'{text}' is neither true nor false.");
        return null;
    }

    /// <summary>The entries of a list, each made by <paramref name="make"/>; null is a fault.</summary>
    public IReadOnlyList<T> List<T>(IConfigurationSection section, string name, Func<string, T?> make, string rule)
        where T : class
    {
        var made = new List<T>();
        foreach (var entry in section.GetSection(name).GetChildren())
            if (make(entry.Value ?? "") is { } value)
                made.Add(value);
            else
                Fault(entry.Path, $"'{entry.Value}' is {rule}.");
        return made;
    }

    public Uri? LinkBase(IConfigurationSection alerts)
    {
        if (Text(alerts, "LinkBase") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Query == "" && uri.Fragment == "")
            return uri;
        Fault($"{alerts.Path}:LinkBase", $"'{text}' is no address of a web site.");
        return null;
    }

    public AddressRules Addresses(IConfigurationSection alerts)
    {
        var hosts = List(alerts, "AllowedHosts", AllowedHost.Parse, "no host: a name or address, *.domain, each with :port where wanted");
        var networks = List(alerts, "AllowedNetworks", Network, "no network such as 10.20.0.0/16");
        return new(hosts, [.. networks.Select(network => network.Value)], (host, token) => Dns.GetHostAddressesAsync(host, token));
    }

    private static Boxed? Network(string text) => IPNetwork.TryParse(text, out var network) ? new(network) : null;

    private sealed record Boxed(IPNetwork Value);
}
