using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Channels;

/// <summary>Reads and checks the channels, one entry of <c>Alerts:Channels</c> after the other.</summary>
internal sealed partial class ChannelReading(
    SettingsReading reading, AddressRules addresses, JurisdictionSet jurisdictions, bool allowPlaintext)
{
    private const int ShortestSecret = 16;
    private const int SubmissionPort = 587, ImplicitTlsPort = 465;

    private static readonly Dictionary<string, AlertKind> AlertKinds =
        Enum.GetValues<AlertKind>().ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    private static readonly Dictionary<string, ChannelKind> ChannelKinds =
        Enum.GetValues<ChannelKind>().ToDictionary(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()));

    /// <summary>The channel; null where a fault was found.</summary>
    public ChannelSetting? Read(IConfigurationSection entry)
    {
        var faultsBefore = reading.Faults.Count;
        var jurisdiction = reading.Needed(entry, "Jurisdiction");
        if (jurisdiction is not null && jurisdictions.Find(jurisdiction) is null)
            reading.Fault($"{entry.Path}:Jurisdiction", $"'{jurisdiction}' is no jurisdiction of this installation.");
        var name = reading.Needed(entry, "Name");
        if (name is not null && !Name().IsMatch(name))
            reading.Fault($"{entry.Path}:Name", $"'{name}' is no name ({NameRule}).");
        var kinds = reading.List(entry, "Kinds", text => AlertKinds.TryGetValue(text, out var kind) ? (object)kind : null,
            $"none of {string.Join(", ", AlertKinds.Keys)}").Cast<AlertKind>().ToList();
        ChannelSetting? channel = Kind(entry) switch
        {
            null => null,
            ChannelKind.Mail => Mail(entry, jurisdiction!, name!, kinds),
            { } kind => Http(entry, jurisdiction!, name!, kinds, kind),
        };
        return reading.Faults.Count == faultsBefore ? channel : null;
    }

    private ChannelKind? Kind(IConfigurationSection entry)
    {
        if (reading.Needed(entry, "Kind") is not { } text)
            return null;
        if (ChannelKinds.TryGetValue(text, out var kind))
            return kind;
        reading.Fault($"{entry.Path}:Kind", $"'{text}' is none of {string.Join(", ", ChannelKinds.Keys)}.");
        return null;
    }

    private HttpChannelSetting? Http(
        IConfigurationSection entry, string jurisdiction, string name, IReadOnlyList<AlertKind> kinds, ChannelKind kind)
    {
        var secret = SettingsReading.Text(entry, "Secret");
        if (kind == ChannelKind.Webhook && (secret is null || secret.Length < ShortestSecret))
            reading.Fault($"{entry.Path}:Secret", $"a webhook's signature needs one of {ShortestSecret} characters or more.");
        if (kind == ChannelKind.Wecom && secret is not null)
            reading.Fault($"{entry.Path}:Secret", "a WeCom robot has none; its key stands in the URL.");
        if (reading.Needed(entry, "Url") is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo != "" || url.Fragment != "")
        {
            reading.Fault($"{entry.Path}:Url", "is no web address (https://host/path), or has a user or a # in it."); // it may hold a key
            return null;
        }

        if (url.Scheme == "http" && !allowPlaintext)
            reading.Fault($"{entry.Path}:Url", "is http, and Alerts:AllowPlaintext is not set; use https.");
        CheckTarget($"{entry.Path}:Url", url.IdnHost, url.Port);
        return new(jurisdiction, name, kinds, kind, url, secret);
    }

    private MailChannelSetting? Mail(IConfigurationSection entry, string jurisdiction, string name, IReadOnlyList<AlertKind> kinds)
    {
        var host = reading.Needed(entry, "Host");
        var port = SettingsReading.Text(entry, "Port") is not { } text ? SubmissionPort
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= ushort.MaxValue ? number : 0;
        if (port is 0 or ImplicitTlsPort)
            reading.Fault($"{entry.Path}:Port", port == 0 ? "is no port." : "465 speaks TLS from the first byte, which is not supported; use 587.");
        var startTls = reading.Flag(entry, "StartTls") ?? true;
        if (!startTls && !allowPlaintext)
            reading.Fault($"{entry.Path}:StartTls", "is false, and Alerts:AllowPlaintext is not set.");
        var (user, password) = (SettingsReading.Text(entry, "User"), SettingsReading.Text(entry, "Password"));
        if (user is null != password is null)
            reading.Fault(entry.Path, "User and Password belong together.");
        var from = reading.Needed(entry, "From") is { } sender ? Address(sender) : null;
        if (from is null && SettingsReading.Text(entry, "From") is { } wrong)
            reading.Fault($"{entry.Path}:From", $"'{wrong}' is {AddressRule}.");
        var to = reading.List(entry, "To", Address, AddressRule);
        if (!entry.GetSection("To").GetChildren().Any())
            reading.Fault($"{entry.Path}:To", "is empty.");
        foreach (var twins in to.GroupBy(a => a.Address, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            reading.Fault($"{entry.Path}:To", $"'{twins.Key}' stands there twice.");
        if (host is null || from is null)
            return null;
        if (port is not (0 or ImplicitTlsPort))
            CheckTarget($"{entry.Path}:Host", host, port);
        return new(jurisdiction, name, kinds, new SmtpServer(host, port, startTls, user, password), from, to);
    }

    /// <summary>What a name leads to is known when it is connected to; an address, and this machine itself, are known now.</summary>
    private void CheckTarget(string path, string host, int port)
    {
        if (!addresses.Allows(host, port))
            reading.Fault(path, $"'{host}:{port}' is not in Alerts:AllowedHosts.");
        var named = host.Trim('[', ']');
        var address = IPAddress.TryParse(named, out var literal) ? literal : IsLocalhost(named) ? IPAddress.Loopback : null;
        if (address is not null && !addresses.Allows(address))
            reading.Fault(path, $"'{host}' is no public address, and Alerts:AllowedNetworks does not have it.");
    }

    private static bool IsLocalhost(string host)
    {
        var name = "." + host.TrimEnd('.');
        return name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    private static MailAddress? Address(string text) =>
        !text.Any(char.IsControl) && MailAddress.TryCreate(text, out var address) ? address : null;

    private const string AddressRule = "no mail address: box@example.gov.cn, or 名称 <box@example.gov.cn>";
    private const string NameRule = "lower-case letters, digits and hyphens, 40 at most";

    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
