using Azure.Storage.Queues;

namespace ProposalWorkflow.Storage.Tests;

public sealed class StorageQueuesTests(StorageFixture storage) : IClassFixture<StorageFixture>
{
    private readonly StorageQueues _queues = new(storage.Clients);
    private readonly string _name = $"department-{Guid.NewGuid():N}";

    [Fact]
    public async Task Message_IsStoredInBase64AndNeverExpires()
    {
        const string Text = """{"标题":"关于养老的提案","quote":"<\"&>"}""";
        await storage.Clients.Queues.CreateQueueAsync(_name);

        await _queues.SendAsync(_name, Text, CancellationToken.None);

        var raw = new QueueClient(storage.ConnectionString, _name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        var message = (await raw.PeekMessageAsync()).Value;
        Convert.FromBase64String(message.Body.ToString()).ShouldBe(System.Text.Encoding.UTF8.GetBytes(Text));
        message.ExpiresOn!.Value.Year.ShouldBe(9999);
    }

    [Fact]
    public async Task Queue_ThatIsMissingIsMadeByTheFirstMessages()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => _queues.SendAsync(_name, $"message {n}", CancellationToken.None)));

        var received = (await storage.Clients.Queues.GetQueueClient(_name).ReceiveMessagesAsync(32)).Value;
        received.Select(m => m.Body.ToString()).Order().ShouldBe(Enumerable.Range(0, 10).Select(n => $"message {n}"));
    }

    [Fact]
    public async Task Message_IsOneCall()
    {
        await storage.Clients.Queues.CreateQueueAsync(_name);

        using var calls = StorageCallLog.Begin();
        await _queues.SendAsync(_name, "text", CancellationToken.None);

        calls.Lines.ShouldBe([$"POST queue /{_name}/messages 201"]);
    }
}
