using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local.Tests;

public sealed class MovableClockTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ScratchFolder _folder = ScratchFolder.Create("clock");
    private readonly Real _real = new() { Now = Noon };

    private string File => Path.Combine(_folder.Path, "clock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clock_WithoutAFileIsTheRealOne()
    {
        var clock = Clock();

        clock.GetUtcNow().ShouldBe(Noon);
        _real.Pass(TimeSpan.FromHours(1));
        clock.GetUtcNow().ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public void SetForward_IsTheTimeOfAllWhoReadTheFile()
    {
        var (hand, other) = (Clock(), Clock());

        hand.SetForwardTo(Noon.AddDays(30));

        hand.GetUtcNow().ShouldBe(Noon.AddDays(30));
        _real.Pass(TimeSpan.FromSeconds(1));
        other.GetUtcNow().ShouldBe(Noon.AddDays(30).AddSeconds(1));
        Clock().GetUtcNow().ShouldBe(Noon.AddDays(30).AddSeconds(1), "who starts later has the same time");
    }

    [Fact]
    public void SetForwardBy_AddsToTheLead()
    {
        var clock = Clock();
        clock.SetForwardBy(TimeSpan.FromDays(30));
        _real.Pass(TimeSpan.FromSeconds(1));

        Clock().SetForwardBy(TimeSpan.FromDays(5));

        Clock().Lead.ShouldBe(TimeSpan.FromDays(35));
        Should.Throw<ArgumentOutOfRangeException>(() => clock.SetForwardBy(TimeSpan.FromDays(3650)));
    }

    [Fact]
    public void Clock_NeverGoesBack()
    {
        var (hand, other) = (Clock(), Clock());
        hand.SetForwardTo(Noon.AddDays(30));
        _real.Pass(TimeSpan.FromSeconds(1));
        _ = other.Lead;

        hand.SetForwardTo(Noon.AddDays(3));
        hand.Lead.ShouldBe(TimeSpan.FromDays(30));
        foreach (var spoil in new Action[] { () => Write("1.00:00:00"), () => Write("soon"), () => Write("-1.00:00:00"), () => System.IO.File.Delete(File) })
        {
            spoil();
            _real.Pass(TimeSpan.FromSeconds(1));
            other.Lead.ShouldBe(TimeSpan.FromDays(30));
        }
    }

    [Fact]
    public async Task TimersAndSpans_KeepToTheRealClock()
    {
        var clock = Clock();
        var (fired, before) = (new TaskCompletionSource(), clock.GetTimestamp());
        await using var timer = clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);

        clock.SetForwardTo(Noon.AddDays(30));
        clock.GetElapsedTime(before).ShouldBe(TimeSpan.Zero);
        fired.Task.IsCompleted.ShouldBeFalse();

        _real.Pass(TimeSpan.FromDays(1));
        clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromDays(1));
        fired.Task.IsCompleted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-1.00:00:00")]
    [InlineData("3654.00:00:00")]
    public void File_ThatHoldsNoLeadIsNamed(string text)
    {
        Write(text);

        Should.Throw<InvalidDataException>(Clock).Message.ShouldContain($"{File}: '{text}' is no lead");
    }

    [Fact]
    public void SetForward_TooFarIsRefusedAndChangesNothing()
    {
        var clock = Clock();

        Should.Throw<ArgumentOutOfRangeException>(() => clock.SetForwardTo(Noon.AddYears(20)));

        clock.GetUtcNow().ShouldBe(Noon);
    }

    private MovableClock Clock() => new(File, _real);

    private void Write(string text) => System.IO.File.WriteAllText(File, text);

    /// <summary>A clock of a machine, whose timers are due when it says so.</summary>
    private sealed class Real : TimeProvider
    {
        private readonly List<Alarm> _alarms = [];

        public DateTimeOffset Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _alarms.Add(new(callback, state, Now + dueTime));
            return _alarms[^1];
        }

        public void Pass(TimeSpan span)
        {
            Now += span;
            foreach (var alarm in _alarms.Where(a => a.At <= Now))
                alarm.Ring();
        }

        private sealed class Alarm(TimerCallback callback, object? state, DateTimeOffset at) : ITimer
        {
            public DateTimeOffset At => at;

            public void Ring() => callback(state);

            public bool Change(TimeSpan dueTime, TimeSpan period) => false;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => default;
        }
    }
}
