namespace ProposalWorkflow.Standins.SampleApp;

/// <summary>No wait ever ends by itself: what still happens was not waited for.</summary>
public sealed class StuckClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
