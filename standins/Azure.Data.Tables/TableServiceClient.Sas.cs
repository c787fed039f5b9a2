using Azure.Data.Tables.Sas;

namespace Azure.Data.Tables;

public partial class TableServiceClient
{
    public virtual TableAccountSasBuilder GetSasBuilder(
        TableAccountSasPermissions permissions, TableAccountSasResourceTypes resourceTypes, DateTimeOffset expiresOn) =>
        new(permissions, resourceTypes, expiresOn) { Version = _pipeline.Version };

    public virtual TableAccountSasBuilder GetSasBuilder(
        string rawPermissions, TableAccountSasResourceTypes resourceTypes, DateTimeOffset expiresOn) =>
        new(rawPermissions, resourceTypes, expiresOn) { Version = _pipeline.Version };

    public virtual Uri GenerateSasUri(
        TableAccountSasPermissions permissions, TableAccountSasResourceTypes resourceTypes, DateTimeOffset expiresOn) =>
        GenerateSasUri(new TableAccountSasBuilder(permissions, resourceTypes, expiresOn));

    public virtual Uri GenerateSasUri(TableAccountSasBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var signature = builder.ToSasQueryParameters(_sharedKey!).ToString();
        return new UriBuilder(_pipeline.Endpoint) { Query = signature }.Uri;
    }
}
