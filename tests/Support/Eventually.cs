namespace ProposalWorkflow.Tests.Support;

/// <summary>Waits for a thing that comes by itself, and fails by name when it does not: instead of sleeping for a guessed time.</summary>
public static class Eventually
{
    // What comes soon is seen soon; a look is work for both sides, so what takes long is looked at less and less.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);
    private const double Growth = 1.2;

    // Only a test that fails anyway waits this long, so it may be far more than a slow machine needs.
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(60);

    /// <summary>Waits until a condition holds.</summary>
    public static Task IsTrueAsync(string what, Func<bool> condition, TimeSpan? limit = null) =>
        IsTrueAsync(what, () => Task.FromResult(condition()), limit);

    /// <summary>Waits until a condition holds that must be asked for.</summary>
    public static Task IsTrueAsync(string what, Func<Task<bool>> condition, TimeSpan? limit = null) =>
        GetAsync(what, async () => await condition() ? what : null, limit);

    /// <summary>Waits until there is something to give.</summary>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look, TimeSpan? limit = null) where T : class
    {
        using var over = new CancellationTokenSource(limit ?? UsualLimit);
        for (var pause = FirstPause; ; pause = pause * Growth < LongestPause ? pause * Growth : LongestPause)
        {
            if (await look() is { } found)
                return found;
            if (over.IsCancellationRequested)
                throw new TimeoutException($"Waited {limit ?? UsualLimit} in vain: {what}.");
            await Task.Delay(pause, CancellationToken.None);
        }
    }
}
