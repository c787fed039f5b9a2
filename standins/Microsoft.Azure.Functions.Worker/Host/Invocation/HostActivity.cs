namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>Counts what runs and what waits for its next try, so that one who drains the host sees when it is empty.</summary>
internal sealed class HostActivity
{
    private int _invocations;
    private int _retries;

    public int Invocations => Volatile.Read(ref _invocations);

    public int Retries => Volatile.Read(ref _retries);

    public void InvocationStarts() => Interlocked.Increment(ref _invocations);

    public void InvocationEnds() => Interlocked.Decrement(ref _invocations);

    public void RetryPending() => Interlocked.Increment(ref _retries);

    public void RetryComplete() => Interlocked.Decrement(ref _retries);
}
