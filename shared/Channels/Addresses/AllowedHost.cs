using System.Globalization;
using System.Net;

namespace ProposalWorkflow.Channels;

/// <summary>
/// An entry of <c>Alerts:AllowedHosts</c>: a host's name or address, or <c>*.</c> and a domain for all names under it. Without a port it
/// stands for the usual ones of web and mail.
/// </summary>
internal sealed record AllowedHost(string Name, int? Port)
{
    private static readonly int[] UsualPorts = [25, 80, 443, 587];

    /// <summary>The entry in the text; null where it is none.</summary>
    public static AllowedHost? Parse(string text)
    {
        // An IPv6 address is written in brackets, as in a URL.
        var colon = text.LastIndexOf(':');
        var (name, port) = colon > text.LastIndexOf(']') ? (text[..colon], text[(colon + 1)..]) : (text, null);
        name = name.Trim('[', ']').TrimEnd('.');
        if (Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) == UriHostNameType.Unknown)
            return null;
        if (port is null)
            return new(name, null);
        return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue
            ? new(name, number)
            : null;
    }

    /// <summary>Whether the entry is for this host and port.</summary>
    public bool Covers(string host, int port) => (Port is { } own ? own == port : UsualPorts.Contains(port)) && IsName(host);

    private bool IsName(string host)
    {
        if (IPAddress.TryParse(host, out var address))
            return IPAddress.TryParse(Name, out var own) && own.Equals(address);
        var name = host.TrimEnd('.');
        return Name.StartsWith("*.", StringComparison.Ordinal)
            ? name.EndsWith(Name[1..], StringComparison.OrdinalIgnoreCase)
            : name.Equals(Name, StringComparison.OrdinalIgnoreCase);
    }
}
