using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>
/// An answer that a department is to have once its command is decided. It has a message of its own, since the inbound one cannot wait for
/// that: by the time that a stuck queue moves again, its token may have run out.
/// </summary>
/// <param name="To">Whom it goes to.</param>
/// <param name="Case">The case.</param>
/// <param name="Fingerprint">Of the command that is answered.</param>
public sealed record OwedAnswer(Addressee To, CaseKey Case, string Fingerprint)
{
    /// <summary>As it stands in the queue.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkflowJson.Options);

    /// <summary>The answer in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is none that this system sent.</exception>
    public static OwedAnswer Read(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<OwedAnswer>(message, WorkflowJson.Options)
                ?? throw new UnreadableMessageException("The message is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException($"The message is no answer that is owed: {e.Message}", e);
        }
    }
}

/// <summary>Answers departments as soon as their commands are decided.</summary>
public sealed class AnswerDoor(Operations operations, IMessageQueues queues)
{
    /// <summary>Far longer than a command takes. Where it is not decided by then, the debt goes to the end of its queue, so that no number
    /// of tries ends it.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Answers one command; safe to call again with the same message.</summary>
    /// <exception cref="UnreadableMessageException">The message is none that this system sent.</exception>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        var owed = OwedAnswer.Read(message);
        var operation = await operations.WaitAsync(owed.Case, owed.To.Intent, LongestWait, cancellationToken);
        if (operation is null)
        {
            await queues.SendAsync(Queues.InboundAnswers, message, cancellationToken);
            return;
        }

        var answer = InboundAnswer.Of(owed, operation);
        await queues.SendAsync(answer.Queue, answer.Message.ToJson(), cancellationToken);
    }
}
