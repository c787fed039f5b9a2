namespace Azure.Data.Tables.Sas;

/// <summary>A signature for all tables of an account.</summary>
public class TableAccountSasBuilder
{
    // From this version on the signed text has one line more, for a scope of encryption, which tables do not have.
    private const string WithEncryptionScope = "2020-12-06";

    public TableAccountSasBuilder(TableAccountSasPermissions permissions, TableAccountSasResourceTypes resourceTypes, DateTimeOffset expiresOn)
        : this(SasText.Of(permissions), resourceTypes, expiresOn)
    {
    }

    public TableAccountSasBuilder(string rawPermissions, TableAccountSasResourceTypes resourceTypes, DateTimeOffset expiresOn)
    {
        ExpiresOn = expiresOn;
        Permissions = rawPermissions;
        ResourceTypes = resourceTypes;
    }

    public TableAccountSasBuilder(Uri sasUri)
    {
        ArgumentNullException.ThrowIfNull(sasUri);
        var sas = new TableUriBuilder(sasUri).Sas;
        ExpiresOn = sas.ExpiresOn;
        StartsOn = sas.StartsOn;
        Permissions = sas.Permissions;
        Identifier = sas.Identifier;
        IPRange = sas.IPRange;
        Protocol = sas.Protocol;
        ResourceTypes = sas.ResourceTypes ?? default;
        Version = sas.Version;
    }

    public DateTimeOffset ExpiresOn { get; set; }

    public string? Identifier { get; set; }

    public TableSasIPRange IPRange { get; set; }

    public string Permissions { get; private set; }

    public TableSasProtocol Protocol { get; set; }

    public TableAccountSasResourceTypes ResourceTypes { get; set; }

    public DateTimeOffset StartsOn { get; set; }

    internal string? Version { get; set; }

    public void SetPermissions(TableAccountSasPermissions permissions) => Permissions = SasText.Of(permissions);

    public void SetPermissions(string rawPermissions) => Permissions = rawPermissions;

    public string Sign(TableSharedKeyCredential sharedKeyCredential) => ToSasQueryParameters(sharedKeyCredential).ToString();

    public TableAccountSasQueryParameters ToSasQueryParameters(TableSharedKeyCredential sharedKeyCredential)
    {
        ArgumentNullException.ThrowIfNull(sharedKeyCredential);
        SasState.Check(Identifier, ExpiresOn, Permissions);
        var version = string.IsNullOrEmpty(Version) ? SasText.DefaultVersion : Version;

        var text = string.Join(
            '\n',
            sharedKeyCredential.AccountName,
            Permissions,
            "t",
            SasText.Of(ResourceTypes),
            SasText.Of(StartsOn),
            SasText.Of(ExpiresOn),
            IPRange.ToString(),
            SasText.Of(Protocol),
            version,
            string.CompareOrdinal(version, WithEncryptionScope) < 0 ? string.Empty : "\n");

        return new TableAccountSasQueryParameters
        {
            Version = version,
            ResourceTypes = ResourceTypes,
            Protocol = Protocol,
            StartsOn = StartsOn,
            ExpiresOn = ExpiresOn,
            IPRange = IPRange,
            Identifier = Identifier ?? string.Empty,
            Permissions = Permissions,
            Signature = sharedKeyCredential.Sign(text),
        };
    }

    public override string? ToString() => base.ToString();

    public override bool Equals(object? obj) => base.Equals(obj);

    public override int GetHashCode() => base.GetHashCode();
}
