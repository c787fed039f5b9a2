using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.Host.Timers;

/// <summary>
/// Where a monitored timer's status is kept. The real host keeps it in a blob, so that a run that was due while nothing ran is seen as
/// past due; and a lease of a blob lets one instance alone run the timer. That will take the place of the memory here.
/// </summary>
internal interface ITimerStatusStore
{
    Task<ScheduleStatus?> ReadAsync(string function);

    Task WriteAsync(string function, ScheduleStatus status);
}

internal sealed class TimerStatusInMemory : ITimerStatusStore
{
    private readonly ConcurrentDictionary<string, ScheduleStatus> _statuses = [];

    public Task<ScheduleStatus?> ReadAsync(string function) => Task.FromResult(_statuses.GetValueOrDefault(function));

    public Task WriteAsync(string function, ScheduleStatus status)
    {
        _statuses[function] = status;
        return Task.CompletedTask;
    }
}
