using System.Text.Json;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Host.Functions;

namespace Microsoft.Azure.Functions.Worker.Host.Queues;

/// <summary>What a message gives to a function: its body, in the form of the trigger's parameter, and its metadata by name.</summary>
internal static class QueueInvocation
{
    public static Invocation.Invocation Of(Function function, string queue, QueueMessage message) => new(
        function, $"New queue message detected on '{queue}'.", Body(function.TriggerParameter.ParameterType, message), Metadata(message));

    private static object Body(Type wanted, QueueMessage message)
    {
        if (wanted == typeof(QueueMessage))
            return message;
        return wanted == typeof(BinaryData) ? new BinaryData(message.MessageText) : message.MessageText;
    }

    // Only strings arrive plain; the rest arrives as JSON, as from the real host.
    private static Dictionary<string, object?> Metadata(QueueMessage message) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = message.MessageText,
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["DequeueCount"] = JsonSerializer.Serialize(message.DequeueCount),
        ["InsertionTime"] = JsonSerializer.Serialize(message.InsertedOn),
        ["NextVisibleTime"] = JsonSerializer.Serialize(message.NextVisibleOn),
        ["ExpirationTime"] = JsonSerializer.Serialize(message.ExpiresOn),
    };
}
