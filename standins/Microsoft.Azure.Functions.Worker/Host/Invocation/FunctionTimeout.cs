namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>
/// host.json's functionTimeout: first the function's token is cancelled; one that does not listen is given up after a grace time.
/// The real host then ends the worker process and starts another.
/// </summary>
internal sealed class FunctionTimeout : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly TimeSpan? _timeout;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _cancelled;
    private readonly CancellationTokenSource _expired;
    private readonly CancellationTokenRegistration _expiry;

    public FunctionTimeout(TimeSpan? timeout, TimeProvider time, Action onTimeout, CancellationToken cancellation)
    {
        _timeout = timeout;
        _time = time;
        _cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _expired = timeout is { } limit ? new CancellationTokenSource(limit, time) : new CancellationTokenSource();
        _expiry = _expired.Token.Register(() =>
        {
            onTimeout();
            _cancelled.Cancel();
        });
    }

    /// <summary>Cancelled by the caller or by the timeout.</summary>
    public CancellationToken Token => _cancelled.Token;

    public async Task WaitAsync(Task work)
    {
        try
        {
            await (_timeout is { } limit ? work.WaitAsync(limit + Grace, _time) : work);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            throw new FunctionAbandonedException($"The function took longer than {_timeout} and does not end.");
        }
        catch (Exception exception) when (_expired.IsCancellationRequested && exception is TimeoutException or OperationCanceledException)
        {
            throw new TimeoutException($"The function took longer than {_timeout}.", exception);
        }
    }

    public void Dispose()
    {
        _expiry.Dispose();
        _expired.Dispose();
        _cancelled.Dispose();
    }
}

/// <summary>A function still runs, and nobody waits for it any more.</summary>
#pragma warning disable CA1032, CA1064 // Thrown and caught within the host only.
internal sealed class FunctionAbandonedException(string message) : TimeoutException(message);
#pragma warning restore CA1032, CA1064
