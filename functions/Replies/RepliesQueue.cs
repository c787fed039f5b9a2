using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Replies;

/// <summary>答复: the step's queue.</summary>
public sealed class RepliesQueue(QueueDoor door)
{
    /// <summary>Handles one command.</summary>
    [Function("HandleReplies")]
    public Task Handle([QueueTrigger(Queues.Replies)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Replies, message, cancellationToken);
}
