using System.Text;
using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Messages in a step's queue that nobody can read: set aside, with nothing changed, and none after them held up.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class UnreadableMessageTests(FunctionsFixture fixture)
{
    private const string Poison = Account.Intake + "-poison";

    private const string By = """{"jurisdiction":"donghu","subject":"office","name":"提案委办公室","roles":"office"}""";
    private const string ByNobodysOffice = """{"jurisdiction":"beihai","subject":"office","name":"办公室","roles":"office"}""";
    private const string Accept = "proposal.command.accept";

    private static readonly string[] Messages =
    [
        "提案",
        "null",
        "[]",
        """{"title":"案由"}""",
        Event(Accept, subject: null, $"\"data\":{Data(By, "{}")}"),
        Event(Accept, "..", $"\"data\":{Data(By, "{\"category\":7}")}"),
        Event("proposal.command.burn", "aaaaaaaaaaaaaaaa", $"\"data\":{Data(By, "{}")}"),
        Event("department.task-assigned", "aaaaaaaaaaaaaaaa", $"\"data\":{Data(By, "{}")}"),
        Event(Accept, "aaaaaaaaaaaaaaaa", "\"x\":1"),
        Event(Accept, "aaaaaaaaaaaaaaaa", "\"data\":\"提案\""),
        Event(Accept, "aaaaaaaaaaaaaaaa", "\"data\":{\"command\":{}}"),
        Event(Accept, "aaaaaaaaaaaaaaaa", $"\"data\":{Data("null", "{}")}"),
        Event(Accept, "aaaaaaaaaaaaaaaa", $"\"data\":{Data(By, "null")}"),
        Event(Accept, "aaaaaaaaaaaaaaaa", $"\"data\":{Data(ByNobodysOffice, "{}")}"),
        Event(Accept, "aaaaaaaaaaaaaaaa", "\"dataref\":\"aaaa-none\""),
    ];

    /// <summary>All at once: each is tried several times before it is given up.</summary>
    [Fact]
    public async Task Messages_ThatNobodyCanReadAreSetAside()
    {
        string[] bodies = [.. Messages.Select(message => Convert.ToBase64String(Encoding.UTF8.GetBytes(message))), "提案 &amp; 建议, which is no Base64"];
        await EmptyPoisonAsync();

        var setAside = await fixture.Account.StaysAsItIsAsync(async () =>
        {
            foreach (var body in bodies)
                await Raw(Account.Intake).SendMessageAsync(body);
            await Eventually.IsTrueAsync(
                "the messages are in the poison queue", async () => await fixture.Account.LengthAsync(Poison) == bodies.Length);
            await fixture.Account.IsSettledAsync();
            IEnumerable<string> found = [.. (await Raw(Poison).PeekMessagesAsync(bodies.Length)).Value.Select(message => message.Body.ToString())];
            await EmptyPoisonAsync();
            return found;
        });

        setAside.Order().ShouldBe(bodies.Order());
        await Story.SubmittedAsync(fixture.Donghu);
    }

    /// <summary>The queue stays, without a message.</summary>
    private async Task EmptyPoisonAsync()
    {
        await fixture.Account.Queue(Poison).CreateIfNotExistsAsync();
        await fixture.Account.Queue(Poison).ClearMessagesAsync();
    }

    private static string Data(string by, string command) => "{\"by\":" + by + ",\"command\":" + command + "}";

    private static string Event(string type, string? subject, string content) =>
        "{\"specversion\":\"1.0\",\"id\":\"" + new string('a', 36) + "\",\"source\":\"/tests\",\"time\":\"2026-03-01T00:00:00Z\",\"type\":\""
        + type + "\"," + (subject is null ? "" : $"\"subject\":\"{subject}\",") + content + "}";

    private QueueClient Raw(string queue) => new(fixture.Site.ConnectionString, queue);
}
