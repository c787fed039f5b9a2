using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>When a timer is due: a cron expression of six fields (with seconds) or five, in a time zone; or a time span.</summary>
internal abstract class TimerSchedule
{
    public static TimerSchedule Parse(string text, TimeZoneInfo zone)
    {
        var withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 5;
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds }) is { } cron)
            return new Cron(cron, zone);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new Interval(interval)
            : throw new InvalidOperationException($"'{text}' is no schedule: neither a cron expression nor a time span.");
    }

    public abstract DateTimeOffset Next(DateTimeOffset after);

    /// <summary>More often than once a minute: then the runs are not monitored.</summary>
    public bool IsFrequent(DateTimeOffset now)
    {
        var first = Next(now);
        return Next(first) - first < TimeSpan.FromMinutes(1);
    }

    private sealed class Interval(TimeSpan interval) : TimerSchedule
    {
        public override DateTimeOffset Next(DateTimeOffset after) => after + interval;
    }

    private sealed class Cron(CrontabSchedule cron, TimeZoneInfo zone) : TimerSchedule
    {
        public override DateTimeOffset Next(DateTimeOffset after)
        {
            // Where the clock is set back, a local time comes twice: the first that lies ahead is meant.
            var local = TimeZoneInfo.ConvertTime(after, zone).DateTime;
            while (true)
            {
                local = cron.GetNextOccurrence(local);
                var instants = Instants(local).Where(i => i > after).Order().Take(1).ToList();
                if (instants.Count > 0)
                    return instants[0].ToUniversalTime();
            }
        }

        private IEnumerable<DateTimeOffset> Instants(DateTime local)
        {
            if (zone.IsAmbiguousTime(local))
                return zone.GetAmbiguousTimeOffsets(local).Select(offset => new DateTimeOffset(local, offset));

            // A local time that is skipped is read with the offset of before, and so falls just behind the gap.
            var offset = zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddHours(-3)) : zone.GetUtcOffset(local);
            return [new DateTimeOffset(local, offset)];
        }
    }
}
