using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Timers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>
/// The listeners of all functions that are not disabled. Drained, they take nothing new and leave what runs alone; resumed, others take
/// their place.
/// </summary>
internal sealed class ListenerSet(
    FunctionCatalog catalog,
    DisabledFunctions disabled,
    QueueListenerFactory queues,
    TimerListenerFactory timers,
    IHostApplicationLifetime lifetime,
    ILogger<ListenerSet> logger) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Lock _change = new();
    private CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public bool IsDraining { get; private set; }

    /// <summary>What is wrong with a trigger or a setting is told here, before anything runs.</summary>
    public IReadOnlyList<IListener> Create() =>
        [.. catalog.Functions.Where(f => !disabled.Contains(f.Name)).Select(Create).OfType<IListener>()];

    public void Start(IReadOnlyList<IListener> listeners)
    {
        var stopping = _stopping.Token;
        var started = listeners.Select(listener => Task.Run(() => ListenAsync(listener, stopping), CancellationToken.None));
        _running = Task.WhenAll([_running, .. started]);
    }

    public void Drain()
    {
        lock (_change)
        {
            IsDraining = true;
            _stopping.Cancel();
        }
    }

    public void Resume()
    {
        lock (_change)
        {
            if (!IsDraining)
                return;
            _stopping.Dispose();
            _stopping = new CancellationTokenSource();
            Start(Create());
            IsDraining = false;
        }
    }

    /// <summary>The task ends when the last run has ended.</summary>
    public Task Stop()
    {
        lock (_change)
        {
            _stopping.Cancel();
            if (!IsDraining)
                _cancellation.Cancel();
            return _running;
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _cancellation.Dispose();
    }

    // Listeners handle what they expect. A host that has lost one must not look healthy, so it ends.
    private async Task ListenAsync(IListener listener, CancellationToken stopping)
    {
        try
        {
            await listener.RunAsync(stopping, _cancellation.Token);
        }
#pragma warning disable CA1031
        catch (Exception exception)
        {
            logger.LogCritical(exception, "A listener has failed; the host stops.");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
#pragma warning restore CA1031
    }

    private IListener? Create(Function function) => function.Trigger switch
    {
        QueueTriggerAttribute queue => queues.Create(function, queue),
        TimerTriggerAttribute timer => timers.Create(function, timer),
        _ => null,
    };
}
