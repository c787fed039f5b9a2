using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>When a timer is due: a cron expression of six fields (with seconds) or five, in a time zone; or a time span.</summary>
internal abstract class TimerSchedule(TimeZoneInfo zone)
{
    public static TimerSchedule Parse(string text, TimeZoneInfo zone)
    {
        var withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 5;
        if (CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds }) is { } cron)
            return new CronTimerSchedule(cron, zone);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new Interval(interval, zone)
            : throw new InvalidOperationException($"'{text}' is no schedule: neither a cron expression nor a time span.");
    }

    public DateTimeOffset InZone(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public abstract DateTimeOffset Next(DateTimeOffset after);

    /// <summary>More often than once a minute: then the runs are not monitored.</summary>
    public abstract bool IsFrequent(DateTimeOffset now);

    private sealed class Interval(TimeSpan interval, TimeZoneInfo zone) : TimerSchedule(zone)
    {
        public override DateTimeOffset Next(DateTimeOffset after) => InZone(after + interval);

        public override bool IsFrequent(DateTimeOffset now) => interval < TimeSpan.FromMinutes(1);
    }
}
