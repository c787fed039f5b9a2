using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>规则与日历: the queue of what is applied.</summary>
public sealed class BasisQueue(BasisWorkflow workflow, NotedRun noted)
{
    /// <summary>Applies rules or a calendar, or recounts a page of cases.</summary>
    [Function("ApplyBasis")]
    public Task Handle([QueueTrigger(Queues.Basis)] string message, CancellationToken cancellationToken) =>
        noted.HandleAsync(Queues.Basis, message, () => workflow.HandleAsync(message, cancellationToken), cancellationToken);
}
