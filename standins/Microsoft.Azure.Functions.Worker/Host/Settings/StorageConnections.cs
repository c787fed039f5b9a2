using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>
/// Finds the storage account that a trigger's <c>Connection</c> names: the setting AzureWebJobs{name}, then {name}, each first
/// among the connection strings; then a section of that name, for an identity in place of a connection string.
/// </summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    private const string Prefix = "AzureWebJobs";

    public QueueServiceClient Queues(string? connection) => ConnectionString(connection) is { } text
        ? new QueueServiceClient(text)
        : Identity(connection).Client("queue", (uri, credential) => new QueueServiceClient(uri, credential));

    public BlobServiceClient Blobs(string? connection) => ConnectionString(connection) is { } text
        ? new BlobServiceClient(text)
        : Identity(connection).Client("blob", (uri, credential) => new BlobServiceClient(uri, credential));

    public bool IsByIdentity(string? connection) => ConnectionString(connection) is null;

    /// <summary>Null where an identity takes its place.</summary>
    private string? ConnectionString(string? connection) => Names(connection).Select(Setting).FirstOrDefault(s => s is not null);

    private IdentityConnection Identity(string? connection) =>
        Names(connection).Select(configuration.GetSection).Where(s => s.GetChildren().Any()).Select(s => new IdentityConnection(s))
            .FirstOrDefault()
        ?? throw new InvalidOperationException(
            $"There is no connection string for {string.Join(" or ", Names(connection).Select(n => $"'{n}'"))}: set it in the environment.");

    private static string[] Names(string? connection) =>
        string.IsNullOrEmpty(connection) ? [Prefix + "Storage"] : [Prefix + connection, connection];

    private string? Setting(string name) =>
        new[] { configuration.GetConnectionString(name), configuration[name] }.FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
