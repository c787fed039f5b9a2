using System.Text.Json;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What is put on <c>manager-alerts</c> reaches the channels of its place.</summary>
[Collection(OneProcess.Name)]
public sealed class AlertTests(FunctionsFixture fixture)
{
    [Fact]
    public async Task Alert_ReachesItsPlaceOnceHoweverOftenItIsSent()
    {
        var id = NewNotice();

        for (var copy = 0; copy < 3; copy++)
            await SendAsync(Alert(id));
        await fixture.Account.IsSettledAsync();

        var received = fixture.Alerts.Of("donghu").Where(e => Id(e) == id).ShouldHaveSingleItem();
        received.GetProperty("type").GetString().ShouldBe("manager.overdue");
        received.GetProperty("data").GetProperty("title").GetString().ShouldBe("会办意见超期 3 个工作日");
        fixture.Alerts.Of("xishan").ShouldNotContain(e => Id(e) == id);
    }

    [Fact]
    public async Task Alert_ThatAChannelRefusesIsSetAsideToldAndPutBack()
    {
        var id = NewNotice();
        fixture.Alerts.Refuse(id);

        await SendAsync(Alert(id));
        await Eventually.IsTrueAsync("it is set aside", async () => await fixture.Account.LengthAsync("manager-alerts-poison") > 0);
        var stuck = (await QueueAsync(fixture.Donghu)).GetProperty("messages").EnumerateArray().ShouldHaveSingleItem();

        stuck.GetProperty("what").GetString().ShouldBe("提醒");
        stuck.GetProperty("type").GetString().ShouldBe("manager.overdue");
        stuck.GetProperty("reason").GetString()!.ShouldContain("403");
        (await fixture.Account.LengthAsync("manager-alerts-poison")).ShouldBe(0);
        await fixture.Alerts.WaitForAsync("donghu", e => Text(e).Contains("提醒投递", StringComparison.Ordinal));

        fixture.Alerts.Take(id);
        var answer = await fixture.Donghu.Office.PostAsync("api/poison/manager-alerts:redrive", null);

        answer.Status.ShouldBe(200, answer.Text);
        answer.Json.GetProperty("moved").GetInt32().ShouldBe(1);
        await fixture.Alerts.WaitForAsync("donghu", e => Id(e) == id);
        (await QueueAsync(fixture.Donghu)).GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Alert_IsSeenByItsPlaceUntilAManagerAcknowledgesIt()
    {
        var id = NewNotice();
        await SendAsync(Alert(id));
        await fixture.Alerts.WaitForAsync("donghu", e => Id(e) == id);
        (await SeenAsync(fixture.Donghu, "kind=overdue")).ShouldContain(id);
        (await SeenAsync(fixture.Donghu, "kind=escalated")).ShouldNotContain(id);
        (await SeenAsync(fixture.Xishan, "state=open")).ShouldNotContain(id);
        (await fixture.Xishan.Manager.PostAsync($"api/alerts/{id}:acknowledge", null)).ShouldBeProblem(404, "not-found");

        var first = await fixture.Donghu.Manager.PostAsync($"api/alerts/{id}:acknowledge", new { comment = " 已督促承办单位。 " });
        var second = await fixture.Donghu.Manager.PostAsync($"api/alerts/{id}:acknowledge", new { comment = "另一句。" });
        await SendAsync(Alert(id));
        await fixture.Account.IsSettledAsync();

        first.Status.ShouldBe(200, first.Text);
        first.TextAt("acknowledged", "comment").ShouldBe("已督促承办单位。");
        second.Text.ShouldBe(first.Text);
        (await SeenAsync(fixture.Donghu, "state=open")).ShouldNotContain(id);
        (await SeenAsync(fixture.Donghu, "state=acknowledged")).ShouldContain(id);
        fixture.Alerts.Of("donghu").Count(e => Id(e) == id).ShouldBe(1);
    }

    [Fact]
    public async Task Acknowledgement_WithABodyThatIsNoneIsRefused()
    {
        (await fixture.Donghu.Manager.PostAsync("api/alerts/overdue.none:acknowledge", new { note = "?" })).ShouldBeProblem(400, "wrong-body");
        (await fixture.Donghu.Manager.PostAsync("api/alerts/overdue.none:acknowledge", new { comment = new string('长', 501) }))
            .ShouldBeProblem(422, "invalid-command");
        foreach (var query in new[] { "state=all", "kind=overdues", "size=0", "page=2", "continuation=x" })
            (await fixture.Donghu.Manager.GetAsync("api/alerts?" + query)).ShouldBeProblem(400, "wrong-parameter");
    }

    private static async Task<IReadOnlyList<string>> SeenAsync(Cast cast, string query)
    {
        var answer = await cast.Manager.GetAsync("api/alerts?size=200&" + query);
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(Id)];
    }

    private static string NewNotice() => $"overdue.{Guid.NewGuid():N}";

    private static string Alert(string id) => JsonSerializer.Serialize(new
    {
        specversion = "1.0",
        id,
        source = "/jurisdictions/donghu",
        type = "manager.overdue",
        subject = "aaaaaaaaaaaaaaaa",
        time = "2026-03-02T01:00:00Z",
        datacontenttype = "application/json",
        data = new
        {
            id,
            kind = "overdue",
            jurisdiction = "donghu",
            occurredAt = "2026-03-02T01:00:00Z",
            title = "会办意见超期 3 个工作日",
            text = "东湖区人力资源和社会保障局的会办意见已超期。",
            told = new[] { "许望舒" },
        },
    });

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    private static string Text(JsonElement message) => message.GetProperty("data").GetProperty("text").GetString()!;

    private async Task SendAsync(string message) => await fixture.Account.Queue("manager-alerts").SendMessageAsync(message);

    private static async Task<JsonElement> QueueAsync(Cast cast)
    {
        var answer = await cast.Manager.GetAsync("api/poison");
        answer.Status.ShouldBe(200, answer.Text);
        return answer.Json.GetProperty("queues").EnumerateArray().Single(q => q.GetProperty("queue").GetString() == "manager-alerts");
    }
}
