namespace Azure.Data.Tables.Sas;

/// <summary>A signature for one table, or a range of its rows.</summary>
public class TableSasBuilder
{
    public TableSasBuilder()
    {
    }

    public TableSasBuilder(string tableName, TableSasPermissions permissions, DateTimeOffset expiresOn)
        : this(tableName, SasText.Of(permissions), expiresOn)
    {
    }

    public TableSasBuilder(string tableName, string rawPermissions, DateTimeOffset expiresOn)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        ArgumentException.ThrowIfNullOrEmpty(rawPermissions);
        TableName = tableName;
        Permissions = rawPermissions;
        ExpiresOn = expiresOn;
    }

    public TableSasBuilder(Uri sasUri)
    {
        ArgumentNullException.ThrowIfNull(sasUri);
        var uri = new TableUriBuilder(sasUri);
        TableName = uri.Tablename;
        Permissions = uri.Sas.Permissions;
        ExpiresOn = uri.Sas.ExpiresOn;
        StartsOn = uri.Sas.StartsOn;
        Identifier = uri.Sas.Identifier;
        IPRange = uri.Sas.IPRange;
        Protocol = uri.Sas.Protocol;
        PartitionKeyStart = uri.Sas.StartPartitionKey;
        PartitionKeyEnd = uri.Sas.EndPartitionKey;
        RowKeyStart = uri.Sas.StartRowKey;
        RowKeyEnd = uri.Sas.EndRowKey;
        Version = uri.Sas.Version;
    }

    public DateTimeOffset ExpiresOn { get; set; }

    public string? Identifier { get; set; }

    public TableSasIPRange IPRange { get; set; }

    public string? PartitionKeyEnd { get; set; }

    public string? PartitionKeyStart { get; set; }

    public string? Permissions { get; private set; }

    public TableSasProtocol Protocol { get; set; }

    public string? RowKeyEnd { get; set; }

    public string? RowKeyStart { get; set; }

    public DateTimeOffset StartsOn { get; set; }

    public string? TableName { get; set; }

    internal string? Version { get; set; }

    public void SetPermissions(TableSasPermissions permissions) => Permissions = SasText.Of(permissions);

    public void SetPermissions(string rawPermissions) => Permissions = rawPermissions;

    public string Sign(TableSharedKeyCredential sharedKeyCredential) => ToSasQueryParameters(sharedKeyCredential).ToString();

    public TableSasQueryParameters ToSasQueryParameters(TableSharedKeyCredential sharedKeyCredential)
    {
        ArgumentNullException.ThrowIfNull(sharedKeyCredential);
        ArgumentException.ThrowIfNullOrEmpty(TableName);
        SasState.Check(Identifier, ExpiresOn, Permissions);
        var version = string.IsNullOrEmpty(Version) ? SasText.DefaultVersion : Version;

        var text = string.Join(
            '\n',
            Permissions,
            SasText.Of(StartsOn),
            SasText.Of(ExpiresOn),
#pragma warning disable CA1308 // the service signs the name in small letters
            $"/table/{sharedKeyCredential.AccountName}/{TableName.ToLowerInvariant()}",
#pragma warning restore CA1308
            Identifier,
            IPRange.ToString(),
            SasText.Of(Protocol),
            version,
            PartitionKeyStart,
            RowKeyStart,
            PartitionKeyEnd,
            RowKeyEnd);

        return new TableSasQueryParameters
        {
            Version = version,
            TableName = TableName,
            StartPartitionKey = PartitionKeyStart,
            StartRowKey = RowKeyStart,
            EndPartitionKey = PartitionKeyEnd,
            EndRowKey = RowKeyEnd,
            Protocol = Protocol,
            StartsOn = StartsOn,
            ExpiresOn = ExpiresOn,
            IPRange = IPRange,
            Identifier = Identifier ?? string.Empty,
            Permissions = Permissions ?? string.Empty,
            Signature = sharedKeyCredential.Sign(text),
        };
    }

    public override string? ToString() => base.ToString();

    public override bool Equals(object? obj) => base.Equals(obj);

    public override int GetHashCode() => base.GetHashCode();
}
