namespace Microsoft.Azure.Functions.Worker.Host;

/// <summary>What calls a function that is not called over HTTP.</summary>
internal interface IListener
{
    /// <summary>
    /// Listens until the token is cancelled, and then ends when the last run has ended. The token is also the one that the runs get.
    /// </summary>
    Task RunAsync(CancellationToken stopping);
}
