using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Intake;

/// <summary>提交、审查: the step's queue.</summary>
public sealed class IntakeQueue(QueueDoor door)
{
    /// <summary>Handles one command.</summary>
    [Function("HandleIntake")]
    public Task Handle([QueueTrigger(Queues.Intake)] string message, CancellationToken cancellationToken) =>
        door.HandleAsync(Queues.Intake, message, cancellationToken);
}
