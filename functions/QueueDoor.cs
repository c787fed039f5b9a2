using Microsoft.Extensions.Logging;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Handling;

namespace ProposalWorkflow.Functions;

/// <summary>The way from every step's queue into the workflow.</summary>
public sealed class QueueDoor(CaseWorkflow workflow, NotedRun noted, ILogger<QueueDoor> logger)
{
    /// <summary>Handles the message; in the debug log, each of its storage calls.</summary>
    public async Task HandleAsync(string queue, string message, CancellationToken cancellationToken)
    {
        using var calls = StorageCallLog.Begin();
        try
        {
            await noted.HandleAsync(queue, message, () => workflow.HandleAsync(queue, message, cancellationToken), cancellationToken);
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Debug))
                logger.LogDebug("{Queue}: {Count} storage calls\n  {Calls}", queue, calls.Count, string.Join("\n  ", calls.Lines));
        }
    }
}
