namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class QueueBodyTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Theory]
    [InlineData("texts", "提案 one", "text 提案 one")]
    [InlineData("records", """{"NAME":"n","number":2}""", "record Errand { Name = n, Number = 2 }")]
    [InlineData("binaries", "提案 three", "binary 提案 three")]
    [InlineData("bytes", "提案 four", "bytes 提案 four")]
    [InlineData("messages", "提案 five", "message True 1 提案 five")]
    public async Task Message_IsBoundInTheFormOfItsParameterAndThenDeleted(string queueName, string text, string entry)
    {
        var queue = await _app.SendAsync(queueName, text);

        await _app.WaitForAsync("bodies", b => b.Contains(entry));
        await SampleApp.WaitUntilEmptyAsync(queue);
    }

    [Fact]
    public async Task Metadata_IsBoundByNameAndNotPlainInBindingData()
    {
        await _app.SendAsync("metadata", "m");

        await _app.WaitForAsync("metadata", m => m.Count == 5);
        var entries = await _app.JournalAsync("metadata");
        entries[0].ShouldBe("m = m");
        entries[1].ShouldBe("True True 1");
        entries[3].ShouldMatch("^1 \".*T.*\"$");
        entries[4].ShouldBe("True True");
    }

    [Fact]
    public async Task Lease_IsTenMinutesUnlessItIsShortened()
    {
        await _app.SendAsync("metadata", "m");

        await _app.WaitForAsync("metadata", m => m.Contains("True True"));
    }

    [Fact]
    public async Task Message_ThatCannotBeRead_IsTriedAgainAndThenSetAside()
    {
        var queue = await _app.SendAsync("records", "no json");

        var poison = await PoisonAsync("records");
        poison.ShouldBe("no json");
        await SampleApp.WaitUntilEmptyAsync(queue);
    }

    private Task<string> PoisonAsync(string name) => QueueRetryTests.PoisonAsync(_app, name);
}
