using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>What came of commands, for those who wait for it.</summary>
public sealed class Operations(ICaseStore store, TimeProvider clock)
{
    /// <summary>The operation; null where it has not been handled (yet).</summary>
    public Task<Operation?> FindAsync(CaseKey key, string intent, CancellationToken cancellationToken) =>
        store.FindOperationAsync(key, intent, cancellationToken);

    /// <summary>The operation as soon as it is handled; null where that takes longer than <paramref name="limit"/>.</summary>
    public Task<Operation?> WaitAsync(CaseKey key, string intent, TimeSpan limit, CancellationToken cancellationToken) =>
        Patience.UntilAsync(() => FindAsync(key, intent, cancellationToken), limit, clock, cancellationToken);
}
