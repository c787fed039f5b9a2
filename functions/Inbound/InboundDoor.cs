using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>
/// The way in for a department's own office system: the same checks, the same step's queue and the same outcome as over HTTP, and the
/// answer on the department's queue.
/// </summary>
public sealed class InboundDoor(
    TokenReader tokens, CommandReception reception, IMessageQueues queues, TimeProvider clock, ILogger<InboundDoor> logger)
{
    /// <summary>Hands one message's command on; safe to call again with the same message.</summary>
    /// <exception cref="UnreadableMessageException">There is no proven department to answer: nothing was changed, and the message ends in
    /// the poison queue.</exception>
    public async Task HandleAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            var message = InboundMessage.Read(text);
            await HandleAsync(message, await SenderOfAsync(message), cancellationToken);
        }
        catch (UnreadableMessageException e)
        {
            logger.LogWarning("A message on {Queue} is not answered, for nobody proven sent it: {Reason}", Queues.Inbound, e.Message);
            throw;
        }
    }

    private async Task HandleAsync(InboundMessage message, Caller sender, CancellationToken cancellationToken)
    {
        var to = new Addressee(
            sender.Jurisdiction, sender.Department!, message.Id, message.Subject is { Length: > 0 } subject ? subject : message.Id,
            IntentId.Of(sender, message.Id, message.Subject));
        OutgoingMessage answer;
        try
        {
            var asked = InboundCommand.Of(message, sender.Department!);
            var received = await reception.ReceiveAsync(sender, asked.Command, asked.CaseId, asked.Key, null, cancellationToken);
            var owed = new OwedAnswer(to with { Intent = received.Message.Intent }, received.Message.Key, received.Message.Fingerprint);
            if (received.Operation is null)
            {
                await queues.SendAsync(Queues.InboundAnswers, owed.ToJson(), cancellationToken);
                return;
            }

            answer = InboundAnswer.Of(owed, received.Operation);
        }
        catch (ProblemException e)
        {
            answer = InboundAnswer.Of(to, e.Problem, clock.GetUtcNow());
        }

        await queues.SendAsync(answer.Queue, answer.Message.ToJson(), cancellationToken);
    }

    /// <summary>Whom the token proves; never whom the message only names.</summary>
    private async Task<Caller> SenderOfAsync(InboundMessage message)
    {
        try
        {
            var sender = await tokens.ReadHeaderAsync(message.Authorization ?? "");
            return sender.Department is not null
                ? sender
                : throw new UnreadableMessageException("Its token is none of a department, which alone has a queue to be answered on.");
        }
        catch (ProblemException e)
        {
            throw new UnreadableMessageException($"Its token proves nobody: {e.Problem.Detail}", e);
        }
    }
}
