using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Locks;

/// <summary>The lock that one instance of the app may hold at a time: the lease of a blob.</summary>
internal sealed class ListenerLock(
    BlobContainerClient container, string name, SingletonSettings settings, TimeProvider time, ILogger logger)
{
    public string Name => name;

    /// <summary>Null where another holds it.</summary>
    public async Task<HeldLock?> TryTakeAsync()
    {
        var blob = container.GetBlobClient(name);
        try
        {
            return await TakeAsync(blob);
        }
        catch (RequestFailedException exception) when (HostStorage.IsMissing(exception))
        {
            await HostStorage.TryAddAsync(container, name, "");
            return await TakeAsync(blob);
        }
    }

    private async Task<HeldLock?> TakeAsync(BlobClient blob)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(settings.LockPeriod);
            return new HeldLock(lease, settings.LockPeriod, time, logger);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return null;
        }
    }
}
