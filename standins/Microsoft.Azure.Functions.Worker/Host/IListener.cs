namespace Microsoft.Azure.Functions.Worker.Host;

/// <summary>What calls a function that is not called over HTTP.</summary>
internal interface IListener
{
    /// <summary>
    /// Listens until the first token is cancelled, and then ends when the last run has ended. The second token is the one that the runs
    /// get: when the host drains, what runs is left to end by itself.
    /// </summary>
    Task RunAsync(CancellationToken stopping, CancellationToken cancellation);
}
