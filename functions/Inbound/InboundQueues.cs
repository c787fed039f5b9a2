using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Inbound;

/// <summary>Commands that departments put on a queue, and the answers that they are owed.</summary>
public sealed class InboundQueues(InboundDoor inbound, AnswerDoor answers, NotedRun noted)
{
    /// <summary>Takes one command in.</summary>
    [Function("HandleInbound")]
    public Task HandleInbound([QueueTrigger(Queues.Inbound)] string message, CancellationToken cancellationToken) =>
        noted.HandleAsync(Queues.Inbound, message, () => inbound.HandleAsync(message, cancellationToken), cancellationToken);

    /// <summary>Answers one command.</summary>
    [Function("HandleInboundAnswer")]
    public Task HandleAnswer([QueueTrigger(Queues.InboundAnswers)] string message, CancellationToken cancellationToken) =>
        noted.HandleAsync(Queues.InboundAnswers, message, () => answers.HandleAsync(message, cancellationToken), cancellationToken);
}
