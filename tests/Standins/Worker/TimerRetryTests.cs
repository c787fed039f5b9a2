namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class TimerRetryTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Fact]
    public async Task Timer_WithAFixedDelay_IsTriedAsOftenAsItSays()
    {
        await _app.WaitForAsync("fixed retry", f => f.Count == 3);
        await _app.WaitForAsync("backoff retry", b => b.Contains("done"));

        (await _app.JournalAsync("fixed retry")).ShouldBe(["0 of 2, past due False", "1 of 2, past due False", "2 of 2, past due False"]);
    }

    [Fact]
    public async Task Timer_WithBackoff_IsTriedUntilItSucceeds()
    {
        await _app.WaitForAsync("backoff retry", b => b.Contains("done"));

        (await _app.JournalAsync("backoff retry"))
            .ShouldBe(["0 of 5, past due False", "1 of 5, past due False", "2 of 5, past due False", "done"]);
    }
}
