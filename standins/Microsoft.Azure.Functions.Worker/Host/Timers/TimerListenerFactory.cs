using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

internal sealed class TimerListenerFactory(
    IConfiguration configuration, SettingTokens tokens, ITimerStatusStore status, FunctionRunner runner, TimeProvider time)
{
    public string Schedule(TimerTriggerAttribute trigger) => tokens.Resolve(trigger.Schedule);

    public TimerListener Create(Function function, TimerTriggerAttribute trigger)
    {
        var schedule = TimerSchedule.Parse(Schedule(trigger), Zone());
        var monitored = trigger.UseMonitor && !schedule.IsFrequent(time.GetUtcNow());
        return new TimerListener(function, schedule, trigger.RunOnStartup, monitored ? status : null, runner, time);
    }

    // In Azure the machine's own zone is UTC; here it may be any, so it is not asked.
    private TimeZoneInfo Zone() => configuration["WEBSITE_TIME_ZONE"] is { Length: > 0 } name
        ? TimeZoneInfo.FindSystemTimeZoneById(name)
        : TimeZoneInfo.Utc;
}
