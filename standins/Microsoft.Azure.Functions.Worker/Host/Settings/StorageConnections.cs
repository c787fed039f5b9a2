using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>
/// Finds the storage account that a trigger's <c>Connection</c> names: the setting AzureWebJobs{name}, then {name}, each first
/// among the connection strings. Settings with an identity instead of a connection string belong here too.
/// </summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    private const string Prefix = "AzureWebJobs";

    public string ConnectionString(string? connection)
    {
        var name = string.IsNullOrEmpty(connection) ? "Storage" : connection;
        return Setting(Prefix + name) ?? Setting(name)
            ?? throw new InvalidOperationException(
                $"There is no connection string for '{Prefix}{name}'{(connection is null ? "" : $" or '{name}'")}: set it in the environment.");
    }

    private string? Setting(string name) =>
        new[] { configuration.GetConnectionString(name), configuration[name] }.FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
