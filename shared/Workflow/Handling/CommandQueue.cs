using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>Puts commands on the queues of their steps and reads them back. What is too long for a message travels by blob.</summary>
public sealed class CommandQueue(IMessageQueues queues, IMessageBodies bodies)
{
    /// <summary>A queue message holds 64 KiB of base 64: 48 KiB of content.</summary>
    private const int MostBytes = 48 * 1024;

    /// <summary>When it returns, the command is stored and will be handled.</summary>
    public async Task SendAsync(CommandMessage command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        var message = command.ToCloudEvent();
        var text = message.ToJson();
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            // Two bodies under one idempotency key must not overwrite each other: each is judged by itself.
            var body = message.Data!.Value.GetRawText();
            var name = $"{command.Intent}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16]}";
            await bodies.PutAsync(name, body, cancellationToken);
            text = (message with { Data = null, Dataref = name }).ToJson();
        }

        await queues.SendAsync(Queues.For(command.Command.GetType()), text, cancellationToken);
    }

    /// <summary>The command in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is not a command that this system sent.</exception>
    public async Task<CommandMessage> ReadAsync(string message, CancellationToken cancellationToken)
    {
        var read = Parse<CloudEvent>(message);
        if (read.Dataref is { } name)
        {
            var body = await bodies.FindAsync(name, cancellationToken)
                ?? throw new UnreadableMessageException($"The message's content '{name}' is not in the blob store.");
            read = read with { Data = Parse<JsonElement>(body) };
        }

        return CommandMessage.From(read);
    }

    private static T Parse<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, WorkflowJson.Options) ?? throw new UnreadableMessageException("The message is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException($"The message is not a CloudEvent: {e.Message}", e);
        }
    }
}
