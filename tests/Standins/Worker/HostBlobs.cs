using Azure.Storage.Blobs;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>The blobs that the host keeps for itself. In a path, <c>*</c> is the host id.</summary>
internal static class HostBlobs
{
    public const string Hosts = "azure-webjobs-hosts";
    public const string Secrets = "azure-webjobs-secrets";

    public static async Task<string?> ReadAsync(AzuriteFixture azurite, string prefix, string container, string path)
    {
        var blob = Container(azurite, container).GetBlobClient(path.Replace("*", SampleApp.HostId(prefix), StringComparison.Ordinal));
        return await blob.ExistsAsync() ? (await blob.DownloadContentAsync()).Value.Content.ToString() : null;
    }

    public static async Task WriteAsync(AzuriteFixture azurite, string prefix, string container, string path, string text)
    {
        var client = Container(azurite, container);
        await client.CreateIfNotExistsAsync();
        var blob = client.GetBlobClient(path.Replace("*", SampleApp.HostId(prefix), StringComparison.Ordinal));
        await blob.UploadAsync(new BinaryData(text), overwrite: true);
    }

    private static BlobContainerClient Container(AzuriteFixture azurite, string name) =>
        new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(name);
}
