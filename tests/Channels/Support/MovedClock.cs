using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>A clock that stands until it is moved, and whose timers end when it is moved past them.</summary>
internal sealed class MovedClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = Start;

    /// <summary>The pauses that <see cref="PassPausesAsync"/> has passed.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves it, and ends the timers on the way.</summary>
    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Passes every pause between two tries until the task ends; the limit of a try is left standing.</summary>
    public async Task PassPausesAsync(Task task)
    {
        await Eventually.IsTrueAsync("the task has ended", () =>
        {
            if (!task.IsCompleted && NextPause() is { } pause)
            {
                Pauses.Add(pause);
                Advance(pause);
            }

            return task.IsCompleted;
        });
        await task;
    }

    /// <summary>Waits until a try has begun, and lets its time run out.</summary>
    public async Task PassTheLimitAsync()
    {
        await Eventually.IsTrueAsync("a try has begun", () => Timers().Contains(TargetPipeline.TryLimit));
        Advance(TargetPipeline.TryLimit);
    }

    /// <summary>Waits until somebody pauses.</summary>
    public Task PauseHasBegunAsync() => Eventually.IsTrueAsync("a pause has begun", () => NextPause() is not null);

    private TimeSpan? NextPause() => Timers().Where(length => length != TargetPipeline.TryLimit).Order().Cast<TimeSpan?>().FirstOrDefault();

    private List<TimeSpan> Timers()
    {
        lock (_lock)
            return [.. _timers.Select(timer => timer.Due - _now)];
    }

    private sealed class Timer(MovedClock clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
