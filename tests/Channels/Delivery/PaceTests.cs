
namespace ProposalWorkflow.Channels.Tests;

/// <summary>A robot gets no more in a minute than its maker allows.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task Turns_AreSoManyInAnyMinute()
    {
        var clock = new MovedClock();
        var pace = new SendPace(3, clock);
        var at = new List<TimeSpan>();
        async Task Turn()
        {
            await pace.TurnAsync(default);
            lock (at)
                at.Add(clock.GetUtcNow() - MovedClock.Start);
        }

        await Turn();
        clock.Advance(TimeSpan.FromSeconds(20));
        var others = Task.WhenAll(Enumerable.Range(0, 7).Select(_ => Turn()));
        await clock.PassPausesAsync(others);

        at.Order().Select(t => t.TotalSeconds).ShouldBe([0, 20, 20, 60, 80, 80, 120, 140]);
    }

    [Fact]
    public async Task Wait_ForOnesTurnIsNotCountedAgainstTheReceiver()
    {
        var clock = new MovedClock();
        var pipeline = new TargetPipeline(clock, new SendPace(1, clock));
        await pipeline.SendAsync(_ => Task.CompletedTask, default);

        await clock.PassPausesAsync(pipeline.SendAsync(_ => Task.CompletedTask, default));

        clock.Pauses.ShouldBe([TimeSpan.FromMinutes(1)]);
    }
}
