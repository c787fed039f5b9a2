namespace ProposalWorkflow.Workflow.Handling;

/// <summary>Looks again and again, more and more rarely.</summary>
public static class Patience
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>What is found as soon as there is something; null where that takes longer than <paramref name="limit"/>.</summary>
    public static async Task<T?> UntilAsync<T>(Func<Task<T?>> look, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(clock);
        var start = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            if (await look() is { } found)
                return found;
            var left = limit - clock.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
                return null;
            await Task.Delay(left < pause ? left : pause, clock, cancellationToken);
        }
    }
}
