using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>
/// A cron expression read in local time. Where the clock is set forward, a time that is skipped falls as far behind the gap as it lay in
/// it. Where it is set back, a fixed time (no <c>*</c>, <c>/</c> or <c>-</c> in its second, minute and hour) comes once, the first of
/// the two; an expression with intervals goes on through both hours.
/// </summary>
internal sealed class CronTimerSchedule(CrontabSchedule cron, TimeZoneInfo zone) : TimerSchedule(zone)
{
    private readonly TimeZoneInfo _zone = zone;
    private readonly string[] _fields = cron.ToString().Split(' ');

    public override DateTimeOffset Next(DateTimeOffset after)
    {
        var now = InZone(after);
        var next = Instant(cron.GetNextOccurrence(now.DateTime));
        var passesTheChange = next.Offset != now.Offset;
        if (HasInterval)
        {
            var isTwice = _zone.IsAmbiguousTime(now) || _zone.IsAmbiguousTime(next);
            return isTwice && passesTheChange ? Earlier(next, now) : next;
        }

        if (!_zone.IsAmbiguousTime(next))
            return next;
        return passesTheChange ? Earlier(next, now) : AfterTheSecondHour(next.DateTime);
    }

    public override bool IsFrequent(DateTimeOffset now)
    {
        var start = InZone(now).DateTime;
        return _fields.Skip(1).All(f => f == "*") && cron.GetNextOccurrences(start, start.AddMinutes(1)).Skip(1).Any();
    }

    private bool HasInterval => _fields.Take(_fields.Length == 6 ? 3 : 2).Any(f => f.AsSpan().ContainsAny('*', '/', '-'));

    // Of the two instants of a local time this is the later, in standard time.
    private DateTimeOffset Instant(DateTime local) => InZone(new DateTimeOffset(local, _zone.GetUtcOffset(local)));

    private DateTimeOffset Earlier(DateTimeOffset next, DateTimeOffset now) => InZone(next + (next.Offset - now.Offset));

    // In the second of the equal hours the fixed time has been already, in the first.
    private DateTimeOffset AfterTheSecondHour(DateTime local)
    {
        while (_zone.IsAmbiguousTime(local))
            local = cron.GetNextOccurrence(local);
        return Instant(local);
    }
}
