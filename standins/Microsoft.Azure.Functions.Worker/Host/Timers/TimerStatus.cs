namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>What is recorded of a timer: its last run (null before the first), when it is due next, and from when that was computed.</summary>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset? Updated)
{
    public static TimerStatus First(TimerSchedule schedule, DateTimeOffset now) => new(null, schedule.Next(now), now);

    public static TimerStatus After(TimerSchedule schedule, DateTimeOffset run) => new(run, schedule.Next(run), run);

    /// <summary>
    /// The status under a schedule that may have changed since: the same, or with the new due time, which does not lie in the past, for
    /// a changed schedule leaves nothing past due.
    /// </summary>
    public TimerStatus Under(TimerSchedule schedule, DateTimeOffset now)
    {
        var from = Last ?? Updated ?? now;
        var expected = schedule.Next(from);
        if (expected == Next)
            return this;
        return expected < now ? new TimerStatus(null, schedule.Next(now), now) : new TimerStatus(null, expected, from);
    }

    public ScheduleStatus ForFunction() => new()
    {
        Last = Last?.UtcDateTime ?? default,
        Next = Next.UtcDateTime,
        LastUpdated = Updated?.UtcDateTime ?? default,
    };
}
