using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Dues;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>到期事项: what happens because its time has come.</summary>
public sealed class DueTimer(DueSweep sweep, ILogger<DueTimer> logger)
{
    /// <summary>Puts what is due on the queues. Nothing is due twice: the runs may overlap, stop anywhere, or miss any number of ticks.</summary>
    [Function("Sweep")]
    public async Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        using var calls = StorageCallLog.Begin();
        var report = await sweep.RunAsync(cancellationToken);
        if (report != SweepReport.Nothing)
            logger.LogInformation("Sweep: {Sent} sent, {Removed} not due any more, {Failed} failed", report.Sent, report.Removed, report.Failed);
        logger.LogDebug("Sweep: {Count} storage calls", calls.Count);
    }
}
