using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Opinions;

/// <summary>会办意见: the step's queue.</summary>
public sealed class OpinionsQueue(QueueDoor door)
{
    /// <summary>Handles one command.</summary>
    [Function("HandleOpinions")]
    public Task Handle([QueueTrigger(Queues.Opinions)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Opinions, message, cancellationToken);
}
