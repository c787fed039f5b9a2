using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Functions;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>What a message gives to a function: its body, in the form of the trigger's parameter, and its metadata by name.</summary>
internal static class QueueInvocation
{
    public static Invocation.Invocation Of(Function function, string queue, QueueMessage message)
    {
        var body = Body(function.TriggerParameter.ParameterType, message);
        return new(function, $"New queue message detected on '{queue}'.", body, Metadata(message, body is string));
    }

    private static object Body(Type wanted, QueueMessage message)
    {
        if (wanted == typeof(QueueMessage))
            return message;
        return wanted == typeof(BinaryData) ? new BinaryData(message.MessageText) : message.MessageText;
    }

    // Only strings arrive plain; the rest arrives as JSON, as from the real host. What a message run by hand has not is left out.
    private static Dictionary<string, object?> Metadata(QueueMessage message, bool isText)
    {
        var metadata = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["QueueTrigger"] = message.MessageText,
            ["DequeueCount"] = JsonSerializer.Serialize(message.DequeueCount),
        };
        Add("Id", message.MessageId);
        Add("PopReceipt", message.PopReceipt);
        Add("InsertionTime", Json(message.InsertedOn));
        Add("NextVisibleTime", Json(message.NextVisibleOn));
        Add("ExpirationTime", Json(message.ExpiresOn));
        if (isText)
            BodyProperties.AddTo(metadata, message.MessageText);
        return metadata;

        void Add(string name, string? value)
        {
            if (value is not null)
                metadata[name] = value;
        }
    }

    private static string? Json(DateTimeOffset? time) => time is null ? null : JsonSerializer.Serialize(time);
}
