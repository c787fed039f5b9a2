using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker.Host.Settings;

namespace Microsoft.Azure.Functions.Worker.Host.Storage;

/// <summary>The host's own blobs, in the account of AzureWebJobsStorage: small texts in a container that the first writer makes.</summary>
internal sealed class HostStorage(StorageConnections connections, HostId hostId)
{
    public const string Hosts = "azure-webjobs-hosts";
    public const string Secrets = "azure-webjobs-secrets";

    public string HostId => hostId.Value;

    public BlobContainerClient Container(string name) => connections.Blobs(null).GetBlobContainerClient(name);

    public static async Task<string?> ReadAsync(BlobClient blob)
    {
        try
        {
            return (await blob.DownloadContentAsync()).Value.Content.ToString();
        }
        catch (RequestFailedException exception) when (IsMissing(exception))
        {
            return null;
        }
    }

    public static async Task WriteAsync(BlobContainerClient container, string name, string text, BlobUploadOptions? options = null)
    {
        var blob = container.GetBlobClient(name);
        try
        {
            await blob.UploadAsync(new BinaryData(text), options ?? new BlobUploadOptions());
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync();
            await blob.UploadAsync(new BinaryData(text), options ?? new BlobUploadOptions());
        }
    }

    /// <summary>False where the blob is there already.</summary>
    public static async Task<bool> TryAddAsync(BlobContainerClient container, string name, string text)
    {
        try
        {
            await WriteAsync(
                container, name, text, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } });
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }

    public static bool IsMissing(RequestFailedException exception) =>
        exception.ErrorCode == BlobErrorCode.BlobNotFound || exception.ErrorCode == BlobErrorCode.ContainerNotFound;
}
