using Azure;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

internal static class QueueErrors
{
    public static bool IsMissingQueue(this RequestFailedException exception) =>
        exception.ErrorCode == QueueErrorCode.QueueNotFound || exception.ErrorCode == QueueErrorCode.QueueBeingDeleted;

    /// <summary>The message is gone, or its lease ended and another took it: nothing more can be done with it.</summary>
    public static bool IsLostMessage(this RequestFailedException exception) =>
        exception.ErrorCode == QueueErrorCode.MessageNotFound
        || exception.ErrorCode == QueueErrorCode.PopReceiptMismatch
        || exception.IsMissingQueue();
}
