using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Poison;

namespace ProposalWorkflow.Functions.Poison;

/// <summary>Looks every minute for messages that were set aside.</summary>
public sealed class PoisonTimer(PoisonWatch watch)
{
    /// <summary>Keeps them and has them told.</summary>
    [Function("WatchPoison")]
    public Task Watch([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        watch.CollectAsync(cancellationToken);
}
