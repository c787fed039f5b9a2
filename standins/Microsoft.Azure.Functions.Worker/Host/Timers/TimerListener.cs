using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>
/// Runs one timer function when it is due. Its runs never overlap; ticks that pass meanwhile become one run or none. A run that fails is
/// not tried again.
/// </summary>
internal sealed class TimerListener(
    Function function, TimerSchedule schedule, bool runOnStartup, ITimerStatusStore? monitor, FunctionRunner runner, TimeProvider time)
    : IListener
{
    // A longer wait is cut: Task.Delay ends at 49 days, and a clock may be set meanwhile.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var status = monitor is null ? null : await monitor.ReadAsync(function.Name);
        var pastDue = status is not null && status.Next < now;
        if (monitor is not null && status is null)
            await RecordAsync(null, schedule.Next(now), now);
        if (pastDue || runOnStartup)
            await RunOnceAsync(pastDue, stopping);
        while (!stopping.IsCancellationRequested)
        {
            await WaitUntilAsync(schedule.Next(time.GetUtcNow()), stopping);
            if (!stopping.IsCancellationRequested)
                await RunOnceAsync(false, stopping);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Logged by the runner; the next tick comes all the same.")]
    private async Task RunOnceAsync(bool pastDue, CancellationToken stopping)
    {
        var started = time.GetUtcNow();
        var info = new TimerInfo
        {
            IsPastDue = pastDue,
            ScheduleStatus = monitor is null ? null : await monitor.ReadAsync(function.Name),
        };
        var reason = $"Timer fired at {started.ToString("O", CultureInfo.InvariantCulture)}";
        try
        {
            await runner.RunAsync(new Invocation.Invocation(function, reason, info, Invocation.Invocation.NoMetadata), stopping);
        }
        catch (Exception)
        {
        }

        await RecordAsync(started, schedule.Next(time.GetUtcNow()), time.GetUtcNow());
    }

    private Task RecordAsync(DateTimeOffset? last, DateTimeOffset next, DateTimeOffset now) =>
        monitor?.WriteAsync(function.Name, new ScheduleStatus
        {
            Last = last?.UtcDateTime ?? default,
            Next = next.UtcDateTime,
            LastUpdated = now.UtcDateTime,
        }) ?? Task.CompletedTask;

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && due - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
