using Azure;
using Azure.Identity;

namespace Microsoft.Azure.Functions.Worker.Host.Storage;

internal static class StorageErrors
{
    /// <summary>
    /// The service refused, or was not reached (the SDK's own retries end in an AggregateException), or the identity got no token: worth
    /// another try.
    /// </summary>
    public static bool IsPassing(this Exception exception) =>
        exception is RequestFailedException or AggregateException or OperationCanceledException or AuthenticationFailedException;
}
