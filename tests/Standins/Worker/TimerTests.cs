namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class TimerTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Fact]
    public async Task Timer_RunsAgainAndAgain()
    {
        await _app.WaitForAsync("tick", t => t.Count >= 3);

        // Every second is more often than once a minute: not monitored.
        (await _app.JournalAsync("tick")).ShouldAllBe(t => t == "past due False, status False");
    }

    [Fact]
    public async Task Timer_WithRunOnStartup_RunsOnceAtStart()
    {
        await _app.WaitForAsync("at start", a => a.Count > 0);

        (await _app.JournalAsync("at start")).ShouldBe(["past due False, next in 01-01 03:00"]);
    }

    [Fact]
    public async Task Timer_ThatFails_RunsAgainAtItsNextTick() => await _app.WaitForAsync("failing", f => f.Count >= 2);

    [Fact]
    public async Task Timer_DoesNotOverlapWithItself()
    {
        await _app.WaitForAsync("slow", s => s.Count > 0);
        var ticks = (await _app.JournalAsync("tick")).Count;
        await _app.WaitForAsync("tick", t => t.Count >= ticks + 3);

        (await _app.JournalAsync("slow")).ShouldBe(["in True"]);
        await _app.OpenAsync("slow timer");
        await _app.WaitForAsync("slow", s => s.Count >= 4);
        (await _app.JournalAsync("slow")).Take(4).ShouldBe(["in True", "out", "in True", "out"]);
    }

    [Fact]
    public async Task Timer_MayBeAFiveFieldExpression()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite, ("TickSchedule", "*/5 * * * *"));

        app.Process.Output.ShouldContain("Tick: timer */5 * * * *");
    }

    [Fact]
    public async Task Schedule_ThatIsNone_IsToldAtStart()
    {
        var failure = await Should.ThrowAsync<Exception>(() => SampleApp.StartAsync(fixture.Azurite, ("TickSchedule", "now and then")));

        failure.Message.ShouldContain("'now and then' is no schedule");
    }
}
