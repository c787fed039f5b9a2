using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>What came of commands, for those who wait for it.</summary>
public sealed class Operations(ICaseStore store, TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>The operation; null where it has not been handled (yet).</summary>
    public Task<Operation?> FindAsync(CaseKey key, string intent, CancellationToken cancellationToken) =>
        store.FindOperationAsync(key, intent, cancellationToken);

    /// <summary>The operation as soon as it is handled; null where that takes longer than <paramref name="limit"/>.</summary>
    public async Task<Operation?> WaitAsync(CaseKey key, string intent, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (await FindAsync(key, intent, cancellationToken) is { } operation)
                return operation;
            var left = limit - clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                return null;
            await Task.Delay(left < pause ? left : pause, clock, cancellationToken);
        }
    }
}
