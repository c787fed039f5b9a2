using System.Diagnostics.CodeAnalysis;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>
/// host.json's messageEncoding. Messages are fetched as they are and decoded here: the SDK's own decoding would fail a whole batch
/// for one message that nobody can read.
/// </summary>
internal sealed class MessageEncoding(bool base64)
{
    public BinaryData Encode(BinaryData body) => base64 ? new BinaryData(Convert.ToBase64String(body)) : body;

    public bool TryDecode(QueueMessage raw, [NotNullWhen(true)] out QueueMessage? message)
    {
        message = raw;
        if (!base64)
            return true;
        message = null;
        var bytes = new byte[raw.Body.ToMemory().Length];
        if (!Convert.TryFromBase64String(raw.Body.ToString(), bytes, out var length))
            return false;
        message = QueuesModelFactory.QueueMessage(
            raw.MessageId,
            raw.PopReceipt,
            new BinaryData(bytes.AsMemory(0, length)),
            raw.DequeueCount,
            raw.NextVisibleOn,
            raw.InsertedOn,
            raw.ExpiresOn);
        return true;
    }
}
