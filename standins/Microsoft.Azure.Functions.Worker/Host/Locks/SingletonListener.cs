using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Locks;

/// <summary>
/// Lets a listener run only while this instance holds its lock; without it, asks again from time to time. The lock is given back after
/// the last run has ended.
/// </summary>
internal sealed class SingletonListener(
    IListener inner, ListenerLock key, SingletonSettings settings, TimeProvider time, ILogger logger) : IListener
{
    public async Task RunAsync(CancellationToken stopping, CancellationToken cancellation)
    {
        while (!stopping.IsCancellationRequested)
        {
            if (await TakeAsync() is { } held)
                await RunWithAsync(held, stopping, cancellation);
            else
                await Task.Delay(settings.RecoveryInterval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunWithAsync(HeldLock held, CancellationToken stopping, CancellationToken cancellation)
    {
        await using var holding = held;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, held.Lost);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellation, held.Lost);
        logger.LogDebug("This instance holds {Lock}.", key.Name);
        await inner.RunAsync(stop.Token, cancel.Token);
        if (held.Lost.IsCancellationRequested)
            logger.LogWarning("This instance has lost {Lock}; it is asked for again.", key.Name);
    }

    private async Task<HeldLock?> TakeAsync()
    {
        try
        {
            var held = await key.TryTakeAsync();
            if (held is null)
                logger.LogDebug("Another instance holds {Lock}.", key.Name);
            return held;
        }
        catch (Exception exception) when (exception.IsPassing())
        {
            logger.LogWarning("The lock {Lock} cannot be asked for: {Problem}", key.Name, exception.Message);
            return null;
        }
    }
}
