using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ProposalWorkflow.Storage;

/// <summary>Reads the connection named <c>AzureWebJobsStorage</c> as the Functions host does, so that both use one account.</summary>
internal static class StorageConnection
{
    public const string Name = "AzureWebJobsStorage";

    /// <exception cref="StorageSettingException">There is no such connection, or a part of it is missing or wrong.</exception>
    public static StorageClients Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        if (section.Value is { Length: > 0 } connectionString)
            return Of(connectionString);
        return StorageClients.Of(
            Endpoint(section, "table"), Endpoint(section, "queue"), Endpoint(section, "blob"), Credential(section));
    }

    private static StorageClients Of(string connectionString)
    {
        try
        {
            return StorageClients.Of(connectionString);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            // Not what it is: it may hold a key.
            throw new StorageSettingException($"The setting {Name} is no connection string of a storage account.", e);
        }
    }

    private static Uri Endpoint(IConfigurationSection section, string service)
    {
        if (section[$"{service}ServiceUri"] is { Length: > 0 } text)
            return Uri.TryCreate(text, UriKind.Absolute, out var uri)
                ? uri
                : throw new StorageSettingException($"The setting {Name}__{service}ServiceUri is no URI.");
        if (section["accountName"] is { Length: > 0 } account)
            return new Uri($"https://{account}.{service}.core.windows.net");
        throw new StorageSettingException(
            $"No storage is configured. Set {Name} to a connection string, or {Name}__accountName (or {Name}__{service}ServiceUri) to use an identity.");
    }

    private static TokenCredential Credential(IConfigurationSection section)
    {
        var clientId = section["clientId"];
        if (!string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = clientId });
        return new ManagedIdentityCredential(
            clientId is { Length: > 0 } ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
    }
}
