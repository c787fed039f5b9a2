using System.Security.Cryptography;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Workflow.Messages;

/// <summary>A command on its way to its case.</summary>
/// <param name="Intent">See <see cref="IntentId"/>; the key of the operation.</param>
/// <param name="Key">The case.</param>
/// <param name="By">Who asks, as the token said.</param>
/// <param name="Command">What is asked.</param>
/// <param name="AskedAt">When it arrived, UTC.</param>
/// <param name="Expected">The case as the sender had read it, where the command is for no other; else null. It is no part of what is
/// asked, and so not of the fingerprint: who repeats a command after reading the case anew gets the first outcome.</param>
public sealed record CommandMessage(
    string Intent, CaseKey Key, Caller By, CaseCommand Command, DateTimeOffset AskedAt, Expectation? Expected = null)
{
    /// <summary>What the type of every command begins with; its name follows.</summary>
    public const string TypePrefix = "proposal.command.";

    /// <summary>Tells apart two commands that came under the same idempotency key.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new { Case = Key.Id, Name = Name, Body = (object)Command }, WorkflowJson.Options)));

    /// <summary>The command's name.</summary>
    public string Name => CommandName.Of(Command.GetType());

    /// <summary>The message for the queue.</summary>
    public CloudEvent ToCloudEvent() => new(
        Intent,
        $"/jurisdictions/{Key.Jurisdiction}/callers/{Uri.EscapeDataString(By.Subject)}",
        TypePrefix + Name,
        Key.Id,
        AskedAt,
        JsonSerializer.SerializeToElement(new { By, Command = (object)Command, Expected }, WorkflowJson.Options));

    /// <summary>The command in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is not a command that this system sent.</exception>
    public static CommandMessage From(CloudEvent message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.Type.StartsWith(TypePrefix, StringComparison.Ordinal)
            || !CommandName.All.TryGetValue(message.Type[TypePrefix.Length..], out var type))
            throw new UnreadableMessageException($"No command has the type '{message.Type}'.");
        try
        {
            var data = message.Data ?? throw new UnreadableMessageException("The message has no data.");
            return data.GetProperty("by").Deserialize<Caller>(WorkflowJson.Options) is { } by
                && data.GetProperty("command").Deserialize(type, WorkflowJson.Options) is CaseCommand command
                ? new(message.Id, new CaseKey(by.Jurisdiction, message.Subject), by, command, message.Time,
                    data.TryGetProperty("expected", out var expected) ? expected.Deserialize<Expectation>(WorkflowJson.Options) : null)
                : throw new UnreadableMessageException("The message names no caller or no command.");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnreadableMessageException($"The data of '{message.Type}' cannot be read: {e.Message}", e);
        }
    }
}

/// <summary>The case as its sender had read it: a command that is decided on another version changes nothing.</summary>
/// <param name="Versions">The versions that will do, as the sender sees them (see <see cref="Handling.CaseVersions"/>); none where the sender
/// named only what no version of this case is.</param>
public sealed record Expectation(IReadOnlyList<int> Versions);
