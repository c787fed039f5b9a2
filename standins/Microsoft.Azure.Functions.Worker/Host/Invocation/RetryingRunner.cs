using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Invocation;

/// <summary>Runs a function again as its retry attribute says; without one, once. What it throws at last is logged and swallowed.</summary>
internal sealed class RetryingRunner(FunctionRunner runner, HostActivity activity, TimeProvider time, ILoggerFactory loggers)
{
    public async Task RunAsync(Function function, Func<Invocation> invocation, CancellationToken cancellation)
    {
        var delay = Delays(function.Retry);
        var retries = 0;
        try
        {
            while (!await SucceedsAsync(invocation(), function.Retry, retries, cancellation))
            {
                if (function.Retry is not { } retry || retries == retry.MaxRetryCount)
                    return;
                if (retries++ == 0)
                    activity.RetryPending();
                if (!await WaitedAsync(function.Name, delay(), retries, cancellation))
                    return;
            }
        }
        finally
        {
            if (retries > 0)
                activity.RetryComplete();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Logged by the runner; the next try or the next tick comes all the same.")]
    private async Task<bool> SucceedsAsync(Invocation invocation, RetryAttribute? retry, int retries, CancellationToken cancellation)
    {
        if (retry is not null)
            invocation = invocation with { AddFeatures = f => f.Set<RetryContext>(new CurrentRetry(retries, retry.MaxRetryCount)) };
        try
        {
            await runner.RunAsync(invocation, cancellation);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task<bool> WaitedAsync(string name, TimeSpan delay, int retries, CancellationToken cancellation)
    {
        loggers.CreateLogger($"Function.{name}").LogInformation(
            "Waiting for `{Delay}` before retry {Retry} of '{Name}'.", delay, retries, name);
        await Task.Delay(delay, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }

    private static Func<TimeSpan> Delays(RetryAttribute? retry)
    {
        if (retry is not ExponentialBackoffRetryAttribute exponential)
            return () => retry is FixedDelayRetryAttribute { DelayInterval: var text } ? Span(text) : TimeSpan.Zero;
        var backoff = new RandomizedBackoff(Span(exponential.MinimumInterval), Span(exponential.MaximumInterval));
        return () => backoff.Next(success: false);
    }

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private sealed class CurrentRetry(int count, int most) : RetryContext
    {
        public override int RetryCount => count;

        public override int MaxRetryCount => most;
    }
}
