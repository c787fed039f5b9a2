using System.Text.Json;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>并案: two cases, handled together by one lead, with one opinion, two letters and a feedback each.</summary>
[Collection(OneProcess.Name)]
public sealed class MergedCaseTests(FunctionsFixture fixture)
{
    private const string Title = "关于在社区设照料点的提案", Other = "wy-103";

    private Cast People => fixture.Donghu;

    [Fact]
    public async Task MergedCase_IsHandledWithItsMainOneAndAnsweredByItself()
    {
        var (main, member) = await MergedAsync();
        await main.OfficeAsync("assign", Bodies.Assignment(Story.Lead, Story.CoHandler));
        await main.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion(annex: "会办意见"));
        await fixture.Account.IsSettledAsync();
        await member.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await member.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft(("附件一", Story.CoHandler)));
        await member.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval("B"));
        var early = await People.Department(Story.Lead).AskAsync(member.To($"assignments/{Story.Lead}:send-reply"), Bodies.Nothing);
        var objection = await People.Department(Story.Lead).AskAsync(member.To($"assignments/{Story.Lead}:raise-objection"), Bodies.Reason);
        await main.ReplyAsync(Story.Lead, ("附件", Story.CoHandler));
        await fixture.Account.IsSettledAsync();
        await member.DepartmentAsync(Story.Lead, "send-reply", Bodies.Nothing);

        early.ShouldBeProblem(409, "main-case-not-answered");
        objection.ShouldBeProblem(409, "wrong-stage"); // acknowledged already
        var letters = new[] { await ReplyAsync(main, "wy-101"), await ReplyAsync(member, Other) };
        letters.Select(l => l.TextAt("documentNumber")).ShouldBeUnique();
        letters[1].Json.GetProperty("salutation")[0].GetString().ShouldBe("陆闻笛");
        letters[1].Json.GetProperty("annexes")[0].GetProperty("opinion").GetRawText()
            .ShouldBe(letters[0].Json.GetProperty("annexes")[0].GetProperty("opinion").GetRawText());
        var printed = new[] { await PrintedAsync(main, "wy-101"), await PrintedAsync(member, Other) };
        foreach (var (page, letter) in printed.Zip(letters))
        {
            page.ShouldContain(letter.TextAt("documentNumber")!);
            page.ShouldContain("我局同意增设照料点。"); // the one opinion, in full
        }

        printed[1].ShouldContain("陆闻笛委员：");
        printed[0].ShouldNotContain("陆闻笛");
        (await People.Proposer(Other).GetAsync($"{main.Path}/assignments/{Story.Lead}/reply.docx")).Status.ShouldBe(404);
        await member.FeedbackAsync(Other);
        await member.OfficeAsync("close", Bodies.Nothing);
        (await main.SeenByAsync(People.Office)).TextAt("stage").ShouldBe("awaiting-feedback");
    }

    [Fact]
    public async Task MergedCases_NameEachOtherToThoseWhoSeeBoth()
    {
        var (main, member) = await MergedAsync();
        await main.OfficeAsync("assign", Bodies.Assignment(Story.Lead, Story.CoHandler));
        await fixture.Account.IsSettledAsync();
        var number = (await main.SeenByAsync(People.Office)).TextAt("caseNumber");

        foreach (var caller in new[] { People.Office, People.Department(Story.Lead), People.Department(Story.CoHandler) })
        {
            (await member.SeenByAsync(caller)).TextAt("mergedInto", "id").ShouldBe(main.Id);
            (await main.SeenByAsync(caller)).Json.GetProperty("members").EnumerateArray().ShouldHaveSingleItem()
                .GetProperty("id").GetString().ShouldBe(member.Id);
        }

        var others = (await member.SeenByAsync(People.Proposer(Other))).Json.GetProperty("mergedInto");
        (others.GetProperty("caseNumber").GetString(), others.TryGetProperty("id", out _)).ShouldBe((number, false));
        (await main.SeenByAsync(People.Proposer(Other))).Status.ShouldBe(404);
        (await main.SeenByAsync(People.Proposer("wy-101"))).Json.GetProperty("members").GetArrayLength().ShouldBe(0);

        var inbox = await ItemsAsync(People.Department(Story.Lead), $"api/departments/{Story.Lead}/inbox?size=200&sort=-assigned");
        var rows = inbox.Where(r => Id(r) == main.Id || Id(r) == member.Id).ToDictionary(Id);
        rows[member.Id].GetProperty("mergedInto").GetProperty("caseNumber").GetString().ShouldBe(number);
        rows[member.Id].GetProperty("awaitsMain").GetBoolean().ShouldBeTrue();
        rows[main.Id].GetProperty("members").GetArrayLength().ShouldBe(1);
        (await ItemsAsync(People.Office, $"api/proposals?mergedInto={main.Id}")).Select(Id).ShouldBe([member.Id]);
        (await ItemsAsync(People.Proposer(Other), "api/my/proposals?sort=-submitted")).Single(r => Id(r) == member.Id)
            .GetProperty("mergedInto").GetProperty("caseNumber").GetString().ShouldBe(number);
        var told = (await new Mailbox(fixture.Account, Story.Lead).ReceiveAsync(member.Id)).ShouldHaveSingleItem();
        told.GetProperty("data").GetProperty("mergedInto").GetProperty("caseNumber").GetString().ShouldBe(number);
    }

    [Fact]
    public async Task CaseTakenOut_IsAssignedByItself()
    {
        var (main, member) = await MergedAsync();

        await member.OfficeAsync("take-out", Bodies.Reason);
        await fixture.Account.IsSettledAsync();

        (await main.SeenByAsync(People.Office)).Json.GetProperty("members").GetArrayLength().ShouldBe(0);
        var seen = await member.SeenByAsync(People.Office);
        (seen.TextAt("stage"), seen.TextAt("reason")).ShouldBe(("awaiting-assignment", "经研究，情况属实。"));
        await member.OfficeAsync("assign", Bodies.Assignment(Story.Stranger));
        (await People.Office.AskAsync(member.To("take-out"), Bodies.Reason)).ShouldBeProblem(409, "not-merged");
    }

    [Fact]
    public async Task MainCaseThatIsWithdrawn_LetsItsMembersGo()
    {
        var (main, member) = await MergedAsync();
        await main.OfficeAsync("assign", Bodies.Assignment(Story.Lead));
        await fixture.Account.IsSettledAsync();

        await main.OfficeAsync("withdraw", Bodies.Reason);
        await fixture.Account.IsSettledAsync();

        var seen = await member.SeenByAsync(People.Office);
        seen.TextAt("stage").ShouldBe("awaiting-assignment");
        seen.TextAt("reason").ShouldNotBeNull().ShouldContain("已撤回");
        seen.Json.TryGetProperty("mergedInto", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Merge_IntoWhatCannotHaveIt_ChangesNothing()
    {
        var story = await Story.SubmittedAsync(People);
        var underReview = await Story.SubmittedAsync(People);
        var suggestion = await Story.AcceptedAsync(People, "npc-8-4");
        var closed = await fixture.ClosedCaseAsync();
        var (main, member) = await MergedAsync();

        (await MergeAsync(story, "nothing")).ShouldBeProblem(422, "invalid-command", "/into");
        (await MergeAsync(story, story.Id)).ShouldBeProblem(422, "invalid-command", "/into");
        foreach (var into in new[] { underReview, suggestion, closed, member })
            (await MergeAsync(story, into.Id)).ShouldBeProblem(409, "not-mergeable");
        (await MergeAsync(main, story.Id)).ShouldBeProblem(409, "not-mergeable");
        (await People.Office.AskAsync(story.To("merge"), new { into = main.Id, category = "没有的" }))
            .ShouldBeProblem(422, "invalid-command", "/category");
        (await story.SeenByAsync(People.Office)).TextAt("stage").ShouldBe("awaiting-review");
    }

    [Fact]
    public async Task SimilarCase_OffersTheMerge()
    {
        const string Rare = "关于保护江豚栖息地的提案"; // no other test's, so they come first however many cases there are
        var main = await Story.SubmittedByAsync(People, Other, Rare);
        await main.OfficeAsync("accept", Bodies.Acceptance);
        var twin = await Story.SubmittedByAsync(People, Other, Rare);
        var waiting = await Story.SubmittedByAsync(People, Other, Rare);

        var found = await Eventually.GetAsync("the office finds both", async () => await FoundAsync(People.Office));
        found[main.Id].ShouldBe(["merge"]);
        found[waiting.Id].ShouldBeEmpty("what is under review cannot be merged into");
        (await FoundAsync(People.Manager))!.Values.ShouldAllBe(allowed => allowed.Length == 0);

        async Task<Dictionary<string, string[]>?> FoundAsync(Client client)
        {
            var items = (await client.GetAsync($"{twin.Path}/similar?size=50")).Json.GetProperty("items").EnumerateArray();
            var allowed = items.ToDictionary(
                item => item.GetProperty("id").GetString()!,
                item => item.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()!).ToArray());
            return allowed.ContainsKey(main.Id) && allowed.ContainsKey(waiting.Id) ? allowed : null;
        }
    }

    /// <summary>An accepted case, and another one, still under review, that was merged into it.</summary>
    private async Task<(Story Main, Story Member)> MergedAsync()
    {
        var main = await Story.AcceptedAsync(People);
        var member = await Story.SubmittedByAsync(People, Other, Title);
        await member.OfficeAsync("merge", Bodies.Merge(main.Id));
        await fixture.Account.IsSettledAsync();
        return (main, member);
    }

    private Task<Answer> MergeAsync(Story story, string into) => People.Office.AskAsync(story.To("merge"), Bodies.Merge(into));

    private Task<Answer> ReplyAsync(Story story, string proposer) =>
        People.Proposer(proposer).GetAsync($"{story.Path}/assignments/{Story.Lead}/reply");

    private async Task<string> PrintedAsync(Story story, string proposer) =>
        (await People.Proposer(proposer).GetAsync($"{story.Path}/assignments/{Story.Lead}/reply.html")).Text;

    private static async Task<List<JsonElement>> ItemsAsync(Client client, string path)
    {
        var answer = await client.GetAsync(path);
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json.GetProperty("items").EnumerateArray()];
    }

    private static string Id(JsonElement row) => row.GetProperty("key").GetProperty("id").GetString()!;
}
