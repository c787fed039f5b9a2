using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>
/// A storage account by its address and an identity: <c>X__accountName</c>, or <c>X__queueServiceUri</c>, <c>X__blobServiceUri</c> and
/// so on; <c>X__credential</c>, <c>X__clientId</c>, <c>X__tenantId</c>, <c>X__clientSecret</c>.
/// </summary>
internal sealed class IdentityConnection(IConfigurationSection section)
{
    public T Client<T>(string service, Func<Uri, TokenCredential, T> create)
    {
        var uri = Endpoint(service);
        return uri.Scheme == Uri.UriSchemeHttps
            ? create(uri, Credential())
            : throw Wrong($"has the address {uri}; an identity's token is sent over https only");
    }

    private Uri Endpoint(string service)
    {
        if (section[$"{service}ServiceUri"] is { Length: > 0 } address)
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri)
                ? uri
                : throw Wrong($"has the {service}ServiceUri '{address}', which is no address");
        }

        return section["accountName"] is { Length: > 0 } account
            ? new Uri($"https://{account}.{service}.core.windows.net")
            : throw Wrong($"has neither a connection string nor {section.Key}__{service}ServiceUri nor {section.Key}__accountName");
    }

    private TokenCredential Credential() => (section["credential"]?.ToUpperInvariant(), section["clientId"], section["tenantId"]) switch
    {
        ("MANAGEDIDENTITY", { Length: > 0 } client, _) => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client)),
        ("MANAGEDIDENTITY", _, _) => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        ("WORKLOADIDENTITY", var client, var tenant) =>
            new WorkloadIdentityCredential(new WorkloadIdentityCredentialOptions { ClientId = client, TenantId = tenant }),
        ({ Length: > 0 } other, _, _) => throw Wrong($"has the credential '{other}'; known are managedidentity and workloadidentity"),
        (_, { Length: > 0 } client, { Length: > 0 } tenant) when section["clientSecret"] is { Length: > 0 } secret =>
            new ClientSecretCredential(tenant, client, secret),
        (_, var client, var tenant) =>
            new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client, TenantId = tenant }),
    };

    private InvalidOperationException Wrong(string what) => new($"The connection '{section.Key}' {what}.");
}
