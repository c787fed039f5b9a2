using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>
/// Runs one timer function when it is due. Its runs never overlap; ticks that pass meanwhile, or while no process was there, become one
/// run.
/// </summary>
internal sealed class TimerListener(
    Function function,
    TimerSchedule schedule,
    bool runOnStartup,
    TimerStatusBlob? monitor,
    RetryingRunner runner,
    TimeProvider time,
    ILogger logger) : IListener
{
    // A longer wait is cut: Task.Delay ends at 49 days, and a clock may be set meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stopping, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var status = await StatusAsync(now);
        if (now > status.Next)
            status = await RunOnceAsync(status, Why.PastDue, cancellation);
        else if (runOnStartup)
            status = await RunOnceAsync(status, Why.Startup, cancellation);
        while (!stopping.IsCancellationRequested)
        {
            await WaitUntilAsync(status.Next, stopping);
            if (!stopping.IsCancellationRequested)
                status = await RunOnceAsync(status, Why.Due, cancellation);
        }
    }

    private async Task<TimerStatus> StatusAsync(DateTimeOffset now)
    {
        var first = TimerStatus.First(schedule, now);
        if (monitor is null)
            return first;
        try
        {
            var recorded = await monitor.ReadAsync(function);
            var status = recorded?.Under(schedule, now) ?? first;
            if (status != recorded)
                await monitor.WriteAsync(function, status);
            return status;
        }
        catch (Exception exception) when (exception.IsPassing())
        {
            logger.LogWarning("The status of the timer '{Name}' cannot be read: {Problem}", function.Name, exception.Message);
            return first;
        }
    }

    private async Task<TimerStatus> RunOnceAsync(TimerStatus status, Why why, CancellationToken cancellation)
    {
        var started = time.GetUtcNow();
        var info = new TimerInfo { IsPastDue = why == Why.PastDue, ScheduleStatus = monitor is null ? null : status.ForFunction() };
        await runner.RunAsync(function, () => TimerInvocation.Of(function, info, started), cancellation);

        // A clock that runs a little ahead of the timer's would find the same tick due twice.
        var run = why == Why.Due && status.Next > started ? status.Next : started;
        status = TimerStatus.After(schedule, schedule.InZone(run));
        if (monitor is not null)
            await monitor.WriteAsync(function, status);
        return status;
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && due - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private enum Why
    {
        Due,
        PastDue,
        Startup,
    }
}
