using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>期限: the step's queue.</summary>
public sealed class DeadlineQueue(QueueDoor door)
{
    /// <summary>Handles one command: what people decide on a deadline, or a reminder that is due.</summary>
    [Function("HandleDeadline")]
    public Task Handle([QueueTrigger(Queues.Deadlines)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Deadlines, message, cancellationToken);
}
