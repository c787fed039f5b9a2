using Microsoft.Azure.Functions.Worker.Host.Storage;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>Blobs <c>azure-webjobs-secrets/{host id}/{name}.json</c>.</summary>
internal sealed class BlobSecretStore(HostStorage storage) : ISecretStore
{
    public Task<string?> ReadAsync(string name) => HostStorage.ReadAsync(storage.Container(HostStorage.Secrets).GetBlobClient(Path(name)));

    public Task AddAsync(string name, string json) => HostStorage.TryAddAsync(storage.Container(HostStorage.Secrets), Path(name), json);

    private string Path(string name) => $"{storage.HostId}/{name}.json";
}
