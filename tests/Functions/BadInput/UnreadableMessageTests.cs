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

    public static TheoryData<string> Messages => new(
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
        Event(Accept, "aaaaaaaaaaaaaaaa", "\"dataref\":\"aaaa-none\""));

    [Theory]
    [MemberData(nameof(Messages))]
    public Task Message_ThatNobodyCanReadIsSetAside(string message) =>
        IsSetAsideAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)));

    [Fact]
    public Task Message_ThatIsNoBase64IsSetAside() => IsSetAsideAsync("提案 &amp; 建议");

    private async Task IsSetAsideAsync(string body)
    {
        await EmptyPoisonAsync();

        await fixture.Account.StaysAsItIsAsync(async () =>
        {
            await Raw(Account.Intake).SendMessageAsync(body);
            await Eventually.IsTrueAsync("the message is in the poison queue", async () => await fixture.Account.LengthAsync(Poison) == 1);
            await fixture.Account.IsSettledAsync();
            return await EmptyPoisonAsync();
        });

        await Story.SubmittedAsync(fixture.Donghu);
    }

    /// <summary>The queue stays, without a message.</summary>
    private async Task<bool> EmptyPoisonAsync()
    {
        await fixture.Account.Queue(Poison).CreateIfNotExistsAsync();
        await fixture.Account.Queue(Poison).ClearMessagesAsync();
        return true;
    }

    private static string Data(string by, string command) => "{\"by\":" + by + ",\"command\":" + command + "}";

    private static string Event(string type, string? subject, string content) =>
        "{\"specversion\":\"1.0\",\"id\":\"" + new string('a', 36) + "\",\"source\":\"/tests\",\"time\":\"2026-03-01T00:00:00Z\",\"type\":\""
        + type + "\"," + (subject is null ? "" : $"\"subject\":\"{subject}\",") + content + "}";

    private QueueClient Raw(string queue) => new(fixture.Site.ConnectionString, queue);
}
