namespace ProposalWorkflow.Standins.SampleApp;

/// <summary>Goes as fast as the real clock, from another time on.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started);
}
