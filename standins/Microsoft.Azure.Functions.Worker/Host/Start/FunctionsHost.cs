using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Http;
using Microsoft.Azure.Functions.Worker.Host.Keys;
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
    ListenerSet listeners,
    KeyRing keys,
    HostState state,
    StartReport report,
    ILogger<FunctionsHost> logger) : IHostedLifecycleService
{
    private IReadOnlyList<IListener> _created = [];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (catalog.Functions.Any(f => f.Trigger is HttpTriggerAttribute) && services.GetService<HttpResultMiddleware>() is null)
            throw new InvalidOperationException("HTTP functions need builder.ConfigureFunctionsWebApplication() here.");
        _created = listeners.Create();
        await keys.PrepareAsync();
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        listeners.Start(_created);
        state.Current = HostState.Running;
        report.Print();
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        logger.LogInformation("Stopping: no new messages; waiting for the functions that run.");
        state.Current = HostState.Stopping;
        var running = listeners.Stop();
        await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running.IsCompleted)
            logger.LogInformation("All functions have ended.");
        else
            logger.LogWarning("Functions that still run are left behind; their messages come again when the lease ends.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
