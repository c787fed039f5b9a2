namespace ProposalWorkflow.Local;

/// <summary>Waits for what others do, and says what it waited for where that does not come.</summary>
internal static class Waiting
{
    // Only what fails anyway takes so long; a slow machine may take its time.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Reads again and again, until what is read is what was waited for.</summary>
    public static async Task<T> UntilAsync<T>(
        string what, Func<CancellationToken, Task<T>> read, Func<T, bool> isIt, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            {
                var found = await read(limit.Token);
                if (isIt(found))
                    return found;
                await Task.Delay(pause, limit.Token);
            }
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"Waited {Limit.TotalMinutes} minutes in vain for {what}.", e);
        }
    }
}
