using System.Text;
using System.Text.Json;
using Azure.Storage.Queues;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What could not be handled is shown to its own place, told, and put back by its own office.</summary>
[Collection(OneProcess.Name)]
public sealed class PoisonTests(FunctionsFixture fixture)
{
    private const string Queue = "department-opinions", Poison = Queue + "-poison";

    private readonly string _case = string.Concat(Guid.NewGuid().ToString("N").Take(16).Select(c => (char)('a' + (c % 26))));

    [Fact]
    public async Task Messages_AreSeenAndPutBackByTheirOwnPlaceOnly()
    {
        var before = (await SeenByAsync(fixture.Donghu)).Unreadable;
        await SetAsideAsync(Command("donghu"), Command("xishan"), Command("xishan"), "提案", Command("beihai"), Command("donghu", by: "xishan"));

        (await SeenByAsync(fixture.Donghu)).ShouldBe((1, before + 3));
        (await SeenByAsync(fixture.Xishan)).ShouldBe((2, before + 3));
        (await fixture.Donghu.Office.GetAsync("api/poison")).Text.ShouldNotContain("xishan");

        (await RedriveAsync(fixture.Donghu)).ShouldBe(1);
        (await RedriveAsync(fixture.Donghu)).ShouldBe(0);

        await fixture.Account.IsSettledAsync();
        (await OperationsAsync("donghu")).ShouldBe(1);
        (await OperationsAsync("xishan")).ShouldBe(0);
        (await SeenByAsync(fixture.Xishan)).Count.ShouldBe(2);
        (await RedriveAsync(fixture.Xishan)).ShouldBe(2);
        await fixture.Account.IsSettledAsync();
        (await OperationsAsync("xishan")).ShouldBe(2);
        (await SeenByAsync(fixture.Xishan)).ShouldBe((0, before + 3));
    }

    [Fact]
    public async Task Messages_AreToldToTheirPlaceAndThoseOfNobodyToEverybody()
    {
        await SetAsideAsync(Command("donghu"), "no message of ours");

        await fixture.Donghu.Office.GetAsync("api/poison");

        var own = await fixture.Alerts.WaitForAsync("donghu", e => Text(e).Contains(_case, StringComparison.Ordinal));
        own.GetProperty("type").GetString().ShouldBe("manager.poison-message");
        Text(own).ShouldContain("免提会办意见");
        Text(own).ShouldContain("“会办意见”环节有 1 条消息");
        await fixture.Alerts.WaitForAsync("xishan", e => Text(e).Contains("无法识别", StringComparison.Ordinal));
        fixture.Alerts.Of("xishan").ShouldAllBe(e => !Text(e).Contains(_case, StringComparison.Ordinal));
        await RedriveAsync(fixture.Donghu);
    }

    [Theory]
    [InlineData("office", 200, 200)]
    [InlineData("manager", 200, 403)]
    [InlineData("department", 403, 403)]
    [InlineData("proposer", 403, 403)]
    [InlineData("nobody", 401, 401)]
    public async Task Door_OpensForThoseItIsFor(string who, int look, int redrive)
    {
        var caller = who switch
        {
            "office" => fixture.Donghu.Office,
            "manager" => fixture.Donghu.Manager,
            "department" => fixture.Donghu.Department(Story.Lead),
            "proposer" => fixture.Donghu.Proposer("wy-101"),
            _ => fixture.Donghu.With(null),
        };

        (await caller.GetAsync("api/poison")).Status.ShouldBe(look);
        (await caller.PostAsync($"api/poison/{Queue}:redrive", null)).Status.ShouldBe(redrive);
    }

    [Theory]
    [InlineData("department-donghu-mzj")]
    [InlineData("proposal-intake-poison")]
    [InlineData("other")]
    public async Task Queue_ThatIsNoneOfTheFunctionsIsNotFound(string queue) =>
        (await fixture.Donghu.Office.PostAsync($"api/poison/{queue}:redrive", null)).ShouldBeProblem(404, "not-found");

    [Theory]
    [InlineData("api/poison?size=0")]
    [InlineData("api/poison?size=201")]
    [InlineData("api/poison?queue=x")]
    public async Task Parameter_ThatHasNoUseIsRefused(string path) =>
        (await fixture.Donghu.Office.GetAsync(path)).ShouldBeProblem(400, "wrong-parameter");

    private string Command(string place, string? by = null) => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id = string.Concat(Guid.NewGuid().ToString("N").Select(c => (char)('a' + (c % 26)))) + "aaaa",
        source = $"/jurisdictions/{place}/callers/office",
        type = "proposal.command.waive-opinion",
        subject = _case,
        time = "2026-03-02T01:00:00Z",
        data = new
        {
            by = new { jurisdiction = by ?? place, subject = "office", name = "提案委办公室", roles = "office" },
            command = new { department = "donghu-mzj", reason = "无关。" },
        },
    });

    private async Task SetAsideAsync(params string[] messages)
    {
        var poison = new QueueClient(fixture.Site.ConnectionString, Poison);
        await poison.CreateIfNotExistsAsync();
        foreach (var message in messages)
            await poison.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)));
    }

    private static async Task<(int Count, int Unreadable)> SeenByAsync(Cast cast)
    {
        var answer = await cast.Office.GetAsync("api/poison");
        answer.Status.ShouldBe(200, answer.Text);
        var queue = answer.Json.GetProperty("queues").EnumerateArray().Single(q => q.GetProperty("queue").GetString() == Queue);
        queue.GetProperty("messages").GetArrayLength().ShouldBe(queue.GetProperty("count").GetInt32());
        return (queue.GetProperty("count").GetInt32(), queue.GetProperty("unreadable").GetInt32());
    }

    private static async Task<int> RedriveAsync(Cast cast)
    {
        var answer = await cast.Office.PostAsync($"api/poison/{Queue}:redrive", null);
        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("left").GetInt32().ShouldBe(0);
        return answer.Json.GetProperty("moved").GetInt32();
    }

    /// <summary>The operations on the case, each of a command that has been handled: refused, since there is no such case.</summary>
    private async Task<int> OperationsAsync(string place) =>
        (await fixture.Account.RowsAsync("cases", $"{place}:{_case}")).Count(row => row.RowKey.StartsWith("op-", StringComparison.Ordinal));

    private static string Text(JsonElement message) => message.GetProperty("data").GetProperty("text").GetString()!;
}
