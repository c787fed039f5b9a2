using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Functions.Alerts;

/// <summary>每日汇总: looks whose hour has come.</summary>
public sealed class DigestTimer(DailyDigest digest)
{
    /// <summary>Each place has its own hour, and one digest a day: the runs may overlap, stop anywhere, or miss any number of ticks.</summary>
    [Function("SendDigests")]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) => digest.RunAsync(cancellationToken);
}
