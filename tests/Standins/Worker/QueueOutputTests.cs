using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class QueueOutputTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("bytes", "some bytes")]
    [InlineData("texts", "one", "two")]
    [InlineData("json", """{"a":1}""", "b")]
    [InlineData("record", """{"Name":"r","Number":5}""")]
    [InlineData("records", """{"Name":"r","Number":1}""", """{"Name":"s","Number":2}""")]
    public async Task Result_IsSentToTheQueueOfTheMethod(string what, params string[] messages)
    {
        await _app.SendAsync("pass-on", what);

        await _app.WaitForAsync("passed", passed => messages.All(passed.Contains));
    }

    [Fact]
    public async Task Result_ThatIsNull_IsNotSent()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite);
        var queue = await app.SendAsync("pass-on", "nothing");
        await app.WaitForOutputAsync("Executed 'Functions.PassOn' (Succeeded");
        await SampleApp.WaitUntilEmptyAsync(queue);

        (await app.Queue("passed").ExistsAsync()).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Properties_AreAnswerAndMessages()
    {
        using var content = new StringContent("first second");
        using var answer = await _app.Http.PostAsync("api/outputs", content);

        (await answer.Content.ReadAsStringAsync()).ShouldBe("sent");
        await _app.WaitForAsync("passed", passed => passed.Contains("first second"));
        var made = await MessagesAsync(_app.Queue("new-outputs"), 2);
        made.Order().ShouldBe(["first", "second"]);
        (await _app.Queue("never-made").ExistsAsync()).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Message_IsEncodedAsHostJsonSays()
    {
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite, ("AzureFunctionsJobHost__extensions__queues__messageEncoding", "none"));
        using var content = new StringContent("提案");
        (await app.Http.PostAsync("api/outputs", content)).EnsureSuccessStatusCode();

        (await MessagesAsync(app.Queue("new-outputs", QueueMessageEncoding.None), 1)).ShouldBe(["提案"]);
    }

    [Fact]
    public async Task Message_WakesTheListenerInTheSameProcess()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite, ("StuckClock", "true"));
        for (var i = 1; i <= 3; i++)
        {
            var text = $"wake up {i}";
            using var content = new StringContent(text);
            (await app.Http.PostAsync("api/outputs", content)).EnsureSuccessStatusCode();
            await app.WaitForAsync("passed", passed => passed.Contains(text));
        }
    }

    [Fact]
    public async Task Body_ThatIsJson_GivesItsPropertiesToParametersAndBindingData()
    {
        await _app.SendAsync("properties", """{"id":"of the body","number":7,"inner":{"a":1},"list":[1],"none":null}""");

        await _app.WaitForAsync("properties", p => p.Count > 0);
        (await _app.JournalAsync("properties")).ShouldBe(["""of the body 7 {"a":1} False True"""]);
    }

    private static Task<IReadOnlyList<string>> MessagesAsync(QueueClient queue, int count) =>
        Eventually.GetAsync($"{count} messages in {queue.Name}", async () =>
        {
            var peeked = await queue.ExistsAsync() ? (await queue.PeekMessagesAsync(32)).Value : [];
            return peeked.Length >= count ? (IReadOnlyList<string>)[.. peeked.Select(m => m.MessageText)] : null;
        });
}
