using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Invocation;
using Microsoft.Azure.Functions.Worker.Host.Locks;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Azure.Functions.Worker.Host.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

internal sealed class TimerListenerFactory(
    IConfiguration configuration,
    SettingTokens tokens,
    SingletonSettings singleton,
    HostStorage storage,
    TimerStatusBlob status,
    RetryingRunner runner,
    TimeProvider time,
    ILoggerFactory loggers)
{
    public string Schedule(TimerTriggerAttribute trigger) => tokens.Resolve(trigger.Schedule);

    public IListener Create(Function function, TimerTriggerAttribute trigger)
    {
        var logger = loggers.CreateLogger($"Host.Timers.{function.Name}");
        var timer = new TimerListener(
            function, Parse(trigger), trigger.RunOnStartup, IsMonitored(trigger) ? status : null, runner, time, logger);
        var name = $"locks/{storage.HostId}/{function.HostName}.Listener";
        var key = new ListenerLock(storage.Container(HostStorage.Hosts), name, singleton, time, logger);
        return new SingletonListener(timer, key, singleton, time, logger);
    }

    /// <summary>What a timer gets that is run by hand: the recorded status, where there is one.</summary>
    public async Task<TimerInfo> InfoByHandAsync(Function function, TimerTriggerAttribute trigger) => new()
    {
        ScheduleStatus = IsMonitored(trigger) ? (await status.ReadAsync(function))?.ForFunction() : null,
    };

    private bool IsMonitored(TimerTriggerAttribute trigger) => trigger.UseMonitor && !Parse(trigger).IsFrequent(time.GetUtcNow());

    private TimerSchedule Parse(TimerTriggerAttribute trigger) => TimerSchedule.Parse(Schedule(trigger), Zone());

    // In Azure the machine's own zone is UTC; here it may be any, so it is not asked.
    private TimeZoneInfo Zone() => configuration["WEBSITE_TIME_ZONE"] is { Length: > 0 } name
        ? TimeZoneInfo.FindSystemTimeZoneById(name)
        : TimeZoneInfo.Utc;
}
