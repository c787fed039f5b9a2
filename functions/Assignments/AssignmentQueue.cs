using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Assignments;

/// <summary>交办、签收: the step's queue.</summary>
public sealed class AssignmentQueue(QueueDoor door)
{
    /// <summary>Handles one command.</summary>
    [Function("HandleAssignment")]
    public Task Handle([QueueTrigger(Queues.Assignment)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Assignment, message, cancellationToken);
}
