using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>批量导入: what drives imports on.</summary>
public sealed class ImportQueue(ImportWorkflow workflow, NotedRun noted)
{
    /// <summary>Handles one slice of an import.</summary>
    [Function("HandleImport")]
    public Task Handle([QueueTrigger(Queues.Imports)] string message, CancellationToken cancellationToken) =>
        noted.HandleAsync(Queues.Imports, message, () => workflow.HandleAsync(message, cancellationToken), cancellationToken);
}
