using Azure;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Locks;

/// <summary>A lock while it is held: renewed at half-time, sooner after a failure, and given back at the end.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly BlobLeaseClient _lease;
    private readonly TimeSpan _period;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly Task _renewal;

    public HeldLock(BlobLeaseClient lease, TimeSpan period, TimeProvider time, ILogger logger)
    {
        (_lease, _period, _time, _logger) = (lease, period, time, logger);
        _renewal = RenewAsync();
    }

    /// <summary>Cancelled when another may hold the lock.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewal;
        try
        {
            await _lease.ReleaseAsync();
        }
        catch (Exception exception) when (exception.IsPassing())
        {
            _logger.LogDebug("The lock {Lease} was not given back, it ends by itself: {Problem}", _lease.LeaseId, exception.Message);
        }

        _ended.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        var held = _time.GetTimestamp();
        var wait = _period / 2;
        while (await WaitedAsync(wait))
        {
            try
            {
                var asked = _time.GetTimestamp();
                await _lease.RenewAsync();
                (held, wait) = (asked, _period / 2);
            }
            catch (Exception exception) when (exception.IsPassing())
            {
                _logger.LogWarning("A timer's lock could not be renewed: {Problem}", exception.Message);
                wait = _period / 20;
                var gone = exception is RequestFailedException { Status: 404 or 409 or 412 };
                if (!gone && _time.GetElapsedTime(held) + wait < _period)
                    continue;
                await _lost.CancelAsync();
                return;
            }
        }
    }

    private async Task<bool> WaitedAsync(TimeSpan wait)
    {
        await Task.Delay(wait, _time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ended.IsCancellationRequested;
    }
}
