using System.Globalization;
using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>A place with rules: an extension is asked for and granted, and everybody reads why the date is what it is.</summary>
[Collection(OneProcess.Name)]
public sealed class DeadlineTests(FunctionsFixture fixture)
{
    private const string Lead = "yunxi-mzj", CoHandler = "yunxi-rsj";

    private Cast Yunxi => fixture.Site.CastOf("yunxi", fixture.Functions);

    [Fact]
    public async Task Extension_IsAskedForAndGranted_AndTheDateSaysWhy()
    {
        var path = await AssignedAsync();
        var lead = Yunxi.Department(Lead);
        var before = await ReplyAsync(lead, path);
        Words(before, "allowed").ShouldBe(["request-extension"]);
        var reply = $"{path}/deadlines/{before.GetProperty("id").GetString()}";

        await DoneAsync(lead, $"{reply}:request-extension", new { reason = "选址尚需与街道商定。", by = new { amount = 1, unit = "month" } });
        (await Yunxi.Department(CoHandler).AskAsync($"{reply}:request-extension", new { reason = "无关。", by = new { amount = 1, unit = "month" } }))
            .ShouldBeProblem(404, "deadline-not-found");
        Words(await ReplyAsync(Yunxi.Office, path), "allowed").ShouldBe(["grant-extension", "refuse-extension", "pause-deadline"]);
        var read = await Yunxi.Office.GetAsync(path);
        await DoneAsync(Yunxi.Office, $"{reply}:grant-extension", new { }, ("If-Match", read.Header("ETag")!));

        var why = (await lead.GetAsync(reply)).Json;
        string.CompareOrdinal(why.GetProperty("date").GetString(), before.GetProperty("date").GetString()).ShouldBeGreaterThan(0);
        why.GetProperty("originalDate").GetString().ShouldBe(before.GetProperty("date").GetString());
        why.GetProperty("rule").GetProperty("limit").GetString().ShouldBe("3个月");
        why.GetProperty("anchor").GetProperty("startName").GetString().ShouldBe("交办");
        why.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("kind").GetString()).ShouldContain("extend");
        why.GetProperty("ledger").EnumerateArray().Select(e => e.GetProperty("kindName").GetString()).ShouldBe(["申请延期", "同意延期"]);
        why.GetProperty("calendars")[0].GetProperty("year").GetInt32().ShouldBe(
            DateOnly.Parse(why.GetProperty("anchor").GetProperty("on").GetString()!, CultureInfo.InvariantCulture).Year);
        why.GetProperty("nextRung").GetProperty("kind").GetString().ShouldBe("near");
        why.GetProperty("text").GetString()!.ShouldContain("延期1个月");

        var text = await lead.GetAsync(reply, ("Accept", "text/plain"));
        text.Header("Content-Type").ShouldBe("text/plain; charset=utf-8");
        text.Text.ShouldBe($"答复（云溪县民政局，主办）\n{why.GetProperty("text").GetString()}\n");
    }

    [Fact]
    public async Task Deadlines_AreReadByThoseWhoseTheyAre_AndShowInCaseListAndInbox()
    {
        var path = await AssignedAsync();

        (await StepsAsync(Yunxi.Department(Lead), path)).ShouldBe(["acknowledge", "raise-objection", "first-contact", "reply", "acknowledge", "raise-objection", "opinion"], ignoreOrder: true);
        (await StepsAsync(Yunxi.Department(CoHandler), path)).ShouldBe(["acknowledge", "raise-objection", "opinion"]);
        (await StepsAsync(Yunxi.Proposer("wy-101"), path)).ShouldBeEmpty();
        (await Yunxi.Manager.GetAsync($"{path}/deadlines?state=done", ("Accept", "text/plain"))).Text.ShouldContain("按期完成。");
        var reply = (await ReplyAsync(Yunxi.Office, path)).GetProperty("id").GetString();
        (await Yunxi.Department(CoHandler).GetAsync($"{path}/deadlines/{reply}")).ShouldBeProblem(404, "deadline-not-found");
        (await Yunxi.Office.GetAsync($"{path}/deadlines?open=1")).ShouldBeProblem(400, "wrong-parameter");

        var read = await Yunxi.Office.GetAsync(path);
        read.Json.GetProperty("deadlines").EnumerateArray().Select(d => d.GetProperty("state").GetString()).ShouldAllBe(s => s == "running" || s == "near");
        (await Yunxi.Office.GetAsync($"{path}/deadlines", ("If-None-Match", read.Header("ETag")!))).Status.ShouldBe(304);
        await fixture.Account.IsSettledAsync();
        var id = path.Split('/')[^1];
        var row = (await Yunxi.Office.GetAsync("api/proposals")).Json.GetProperty("items").EnumerateArray()
            .Single(r => r.GetProperty("key").GetProperty("id").GetString() == id);
        row.GetProperty("due").GetProperty("name").GetString().ShouldBeOneOf("首次沟通", "会办意见"); // as holidays fall
        (await Yunxi.Office.GetAsync("api/proposals?urgency=overdue")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        var statistics = (await Yunxi.Manager.GetAsync("api/sessions/cppcc-6-3/statistics")).Json;
        statistics.GetProperty("overdue").GetInt32().ShouldBe(0);
        statistics.GetProperty("departments")[0].GetProperty("roles")[0].GetProperty("overdue").GetInt32().ShouldBe(0);
    }

    /// <summary>Lead and co-handler have acknowledged.</summary>
    private async Task<string> AssignedAsync()
    {
        var submitted = await Yunxi.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission());
        submitted.Status.ShouldBe(201, submitted.Text);
        var path = submitted.TextAt("proposal")!.TrimStart('/');
        await DoneAsync(Yunxi.Office, $"{path}:accept", Bodies.Acceptance);
        await DoneAsync(Yunxi.Office, $"{path}:assign", Bodies.Assignment(Lead, CoHandler));
        foreach (var department in new[] { Lead, CoHandler })
            await DoneAsync(Yunxi.Department(department), $"{path}/assignments/{department}:acknowledge", Bodies.Nothing);
        return path;
    }

    private static async Task DoneAsync(Client who, string path, object body, params (string Name, string Value)[] headers)
    {
        var answer = await who.AskAsync(path, body, headers);
        answer.Status.ShouldBe(200, $"{path}: {answer.Text}");
    }

    private static async Task<JsonElement> ReplyAsync(Client who, string path) => (await DeadlinesAsync(who, path)).Single(d => StepOf(d) == "reply");

    private static async Task<IReadOnlyList<string?>> StepsAsync(Client who, string path) => [.. (await DeadlinesAsync(who, path)).Select(StepOf)];

    private static async Task<IReadOnlyList<JsonElement>> DeadlinesAsync(Client who, string path)
    {
        var answer = await who.GetAsync($"{path}/deadlines");
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json.GetProperty("deadlines").EnumerateArray()];
    }

    private static string? StepOf(JsonElement deadline) => deadline.GetProperty("step").GetString();

    private static IEnumerable<string?> Words(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(w => w.GetString());
}
