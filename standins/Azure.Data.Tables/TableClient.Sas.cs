using Azure.Data.Tables.Sas;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual TableSasBuilder GetSasBuilder(TableSasPermissions permissions, DateTimeOffset expiresOn) =>
        new(Name, permissions, expiresOn) { Version = _pipeline.Version };

    public virtual TableSasBuilder GetSasBuilder(string rawPermissions, DateTimeOffset expiresOn) =>
        new(Name, rawPermissions, expiresOn) { Version = _pipeline.Version };

    public virtual Uri GenerateSasUri(TableSasPermissions permissions, DateTimeOffset expiresOn) =>
        GenerateSasUri(new TableSasBuilder(Name, permissions, expiresOn));

    public virtual Uri GenerateSasUri(TableSasBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.TableName != Name)
            throw new ArgumentException($"The {nameof(builder.TableName)} must match the table name used to initialize this instance of the client");
        var signature = builder.ToSasQueryParameters(_sharedKey!).ToString();
        return new UriBuilder(_pipeline.Address(Name)) { Query = signature }.Uri;
    }
}
