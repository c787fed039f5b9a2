using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class QueueRetryTests(SampleAppFixture fixture)
{
    private readonly SampleApp _app = fixture.App;

    [Fact]
    public async Task Message_WhoseFunctionFails_ComesAgainUntilItSucceeds()
    {
        var queue = await _app.SendAsync("flaky", "2");

        await _app.WaitForAsync("flaky 2", f => f.Count == 2);
        await SampleApp.WaitUntilEmptyAsync(queue);
        (await _app.JournalAsync("flaky 2")).ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Message_ThatFailsAsOftenAsIsAllowed_GoesToThePoisonQueue()
    {
        var queue = await _app.SendAsync("flaky", "99");

        await _app.WaitForAsync("poison", p => p.Contains("99"));
        await SampleApp.WaitUntilEmptyAsync(queue);
        (await _app.JournalAsync("flaky 99")).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task Message_ThatIsNotBase64_GoesToThePoisonQueueAsItIs()
    {
        var plain = _app.Queue("texts", QueueMessageEncoding.None);
        await plain.CreateIfNotExistsAsync();
        await plain.SendMessageAsync("this is {no} base64");

        (await PoisonAsync(_app, "texts", QueueMessageEncoding.None)).ShouldBe("this is {no} base64");
        await SampleApp.WaitUntilEmptyAsync(plain);
    }

    [Fact]
    public async Task PoisonMessage_LivesAsLongAsTheServiceLetsIt()
    {
        var plain = _app.Queue("messages", QueueMessageEncoding.None);
        await plain.CreateIfNotExistsAsync();
        await plain.SendMessageAsync("this is {no} base64", timeToLive: TimeSpan.FromSeconds(-1));
        var poison = _app.Queue("messages-poison", QueueMessageEncoding.None);

        var peeked = await Eventually.GetAsync("a poison message", async () =>
            await poison.ExistsAsync() ? (await poison.PeekMessageAsync()).Value : null);

        // The real host copies the body alone: not the time to live, which here was without end.
        (peeked.ExpiresOn - peeked.InsertedOn).ShouldBe(TimeSpan.FromDays(7));
    }

    [Fact]
    public async Task Listener_DoesNotMakeItsQueue()
    {
        (await _app.Queue("listening").ExistsAsync()).Value.ShouldBeFalse();
        (await _app.Queue("listening-poison").ExistsAsync()).Value.ShouldBeFalse();

        await _app.SendAsync("listening", "late");

        await _app.WaitForAsync("listening late", l => l.Count == 1);
        await _app.OpenAsync("late");
    }

    internal static Task<string> PoisonAsync(
        SampleApp app, string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64) =>
        Eventually.GetAsync($"a message in {name}-poison", async () =>
        {
            var queue = app.Queue($"{name}-poison", encoding);
            return await queue.ExistsAsync() ? (await queue.ReceiveMessageAsync()).Value?.MessageText : null;
        });
}
