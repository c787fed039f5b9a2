using System.Text;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace ProposalWorkflow.Standins.SampleApp.Queues;

/// <summary>The forms in which a function may take a message.</summary>
public sealed class BodyFunctions(Journal journal)
{
    [Function("TakeText")]
    public void Text([QueueTrigger("%Prefix%texts")] string text) => journal.Write("bodies", $"text {text}");

    [Function("TakeRecord")]
    public Task Record([QueueTrigger("%Prefix%Records")] Errand errand)
    {
        journal.Write("bodies", $"record {errand}");
        return Task.CompletedTask;
    }

    [Function("TakeBinary")]
    public void Binary([QueueTrigger("%Prefix%binaries", Connection = "Other")] BinaryData data) => journal.Write("bodies", $"binary {data}");

    [Function("TakeBytes")]
    public void Bytes([QueueTrigger("%Prefix%bytes")] byte[] bytes) => journal.Write("bodies", $"bytes {Encoding.UTF8.GetString(bytes)}");

    [Function("TakeMessage")]
    public void Message([QueueTrigger("%Prefix%messages")] QueueMessage message) =>
        journal.Write("bodies", $"message {message?.MessageId is { Length: > 0 }} {message?.DequeueCount} {message?.MessageText}");

    [Function("TakeMetadata")]
    public void Metadata(
        [QueueTrigger("%Prefix%metadata")] string text,
        string id,
        string popReceipt,
        int dequeueCount,
        string queueTrigger,
        DateTimeOffset insertionTime,
        DateTimeOffset expirationTime,
        DateTimeOffset nextVisibleTime,
        FunctionContext context)
    {
        journal.Write("metadata", $"{text} = {queueTrigger}");
        journal.Write("metadata", $"{id.Length > 0} {popReceipt.Length > 0} {dequeueCount}");
        journal.Write("metadata", $"{nextVisibleTime - insertionTime >= TimeSpan.FromMinutes(10)} {nextVisibleTime < expirationTime}");
        journal.Write("metadata", $"{context?.BindingContext.BindingData["DequeueCount"]} {context?.BindingContext.BindingData["insertiontime"]}");
        journal.Write("metadata", $"{context?.GetHttpContext() is null} {context?.RetryContext is null}");
    }

    public sealed record Errand(string Name, int Number);
}
