using System.Globalization;
using System.Xml.Linq;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Xml;

/// <summary>The access policies stored at a table.</summary>
internal static class PolicyXml
{
    public static XElement Write(IEnumerable<TableSignedIdentifier> identifiers) => new("SignedIdentifiers", identifiers.Select(Write));

    public static IReadOnlyList<TableSignedIdentifier> Read(XElement xml) => xml.Elements("SignedIdentifier")
        .Select(item => new TableSignedIdentifier((string)item.Element("Id")!, item.Element("AccessPolicy") is { } policy ? ReadPolicy(policy) : null))
        .ToList();

    private static XElement Write(TableSignedIdentifier identifier) => new(
        "SignedIdentifier",
        new XElement("Id", identifier.Id),
        identifier.AccessPolicy is { } policy
            ? new XElement(
                "AccessPolicy",
                Time("Start", policy.StartsOn),
                Time("Expiry", policy.ExpiresOn),
                policy.Permission is { } permission ? new XElement("Permission", permission) : null)
            : null);

    private static XElement? Time(string name, DateTimeOffset? time) => time is { } given
        ? new XElement(name, given.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture))
        : null;

    private static TableAccessPolicy ReadPolicy(XElement xml) =>
        new((DateTimeOffset?)xml.Element("Start"), (DateTimeOffset?)xml.Element("Expiry"), (string?)xml.Element("Permission"));
}
