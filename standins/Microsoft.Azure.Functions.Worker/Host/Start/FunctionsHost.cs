using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Start;

/// <summary>
/// Starts the listeners when everything else has started. When the host stops it lets them take nothing new and waits for what runs,
/// before anything else stops, for as long as the host's shutdown timeout allows.
/// </summary>
internal sealed class FunctionsHost(
    FunctionCatalog catalog,
    IServiceProvider services,
    StartReport report,
    IHostApplicationLifetime lifetime,
    ILogger<FunctionsHost> logger) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private List<IListener> _listeners = [];
    private Task _running = Task.CompletedTask;

    // What is wrong with a trigger or a setting is told here, before anything runs.
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (catalog.Functions.Any(f => f.Trigger is HttpTriggerAttribute) && services.GetService<HttpResultMiddleware>() is null)
            throw new InvalidOperationException("HTTP functions need builder.ConfigureFunctionsWebApplication() here.");
        _listeners = [.. catalog.Functions.Select(Listener).OfType<IListener>()];
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_listeners.Select(listener => Task.Run(() => ListenAsync(listener), CancellationToken.None)));
        report.Print();
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("Stopping: no new messages; waiting for the functions that run.");
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_running.IsCompleted)
            logger.LogInformation("All functions have ended.");
        else
            logger.LogWarning("Functions that still run are left behind; their messages come again when the lease ends.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    // Listeners handle what they expect. A host that has lost one must not look healthy, so it ends.
    private async Task ListenAsync(IListener listener)
    {
        try
        {
            await listener.RunAsync(_stopping.Token);
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

    private IListener? Listener(Function function) => function.Trigger switch
    {
        QueueTriggerAttribute queue => services.GetRequiredService<QueueListenerFactory>().Create(function, queue),
        TimerTriggerAttribute timer => services.GetRequiredService<TimerListenerFactory>().Create(function, timer),
        _ => null,
    };
}
