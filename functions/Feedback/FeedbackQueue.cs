using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Feedback;

/// <summary>反馈、办结: the step's queue.</summary>
public sealed class FeedbackQueue(QueueDoor door)
{
    /// <summary>Handles one command.</summary>
    [Function("HandleFeedback")]
    public Task Handle([QueueTrigger(Queues.Feedback)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Feedback, message, cancellationToken);
}
