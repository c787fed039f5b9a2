using System.Diagnostics;
using System.Globalization;
using Microsoft.Azure.Functions.Worker.Host.Queues;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>Runs one invocation through the middleware, within the function timeout, and logs its start and end as the real host does.</summary>
internal sealed class FunctionRunner(
    FunctionExecutionDelegate pipeline,
    IServiceScopeFactory scopes,
    HostJson hostJson,
    HostActivity activity,
    QueueOutputs outputs,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");

    private readonly TimeSpan? _timeout = hostJson.FunctionTimeout;

    /// <summary>Throws what the function throws, after it is logged.</summary>
    public async Task RunAsync(Invocation invocation, CancellationToken cancellation)
    {
        var name = invocation.Function.Name;
        var logger = loggers.CreateLogger($"Function.{name}");
        using var scope = logger.BeginScope(new Dictionary<string, object>
        {
            ["AzureFunctions_InvocationId"] = invocation.Id,
            ["AzureFunctions_FunctionName"] = name,
        });
        logger.LogInformation("Executing 'Functions.{Name}' (Reason='{Reason}', Id={Id})", name, invocation.Reason, invocation.Id);
        var started = time.GetTimestamp();
        activity.InvocationStarts();
        try
        {
            await WithinTimeoutAsync(invocation, logger, cancellation);
            logger.LogInformation(
                "Executed 'Functions.{Name}' (Succeeded, Id={Id}, Duration={Duration}ms)", name, invocation.Id, Elapsed(started));
        }
        catch (FunctionAbandonedException exception)
        {
            logger.LogCritical(
                exception, "'{Name}' does not listen to its cancellation. The process ends, for nothing else ends the function.", name);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            throw;
        }
        catch (Exception exception)
        {
            logger.LogError(
                exception, "Executed 'Functions.{Name}' (Failed, Id={Id}, Duration={Duration}ms)", name, invocation.Id, Elapsed(started));
            throw;
        }
        finally
        {
            activity.InvocationEnds();
        }
    }

    private async Task WithinTimeoutAsync(Invocation invocation, ILogger logger, CancellationToken cancellation)
    {
        using var limit = new FunctionTimeout(_timeout, time, () => logger.LogError(
            "Timeout value of {Timeout} exceeded by function 'Functions.{Name}' (Id: '{Id}'). Initiating cancellation.",
            _timeout, invocation.Function.Name, invocation.Id), cancellation);
        await limit.WaitAsync(InvokeAsync(invocation, limit.Token));
    }

    private async Task InvokeAsync(Invocation invocation, CancellationToken cancellation)
    {
        using var activity = Source.StartActivity("Invoke", ActivityKind.Server);
        activity?.SetTag("faas.execution", invocation.Id);
        await using var context = new InvocationContext(invocation, scopes, cancellation);
        try
        {
            await pipeline(context);
            await outputs.SendAsync(invocation.Function, context.Bindings());
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }
    }

    private string Elapsed(long started) => time.GetElapsedTime(started).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
}
