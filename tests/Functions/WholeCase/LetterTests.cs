using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>The letter from its template over its versions to paper.</summary>
[Collection(OneProcess.Name)]
public sealed class LetterTests(FunctionsFixture fixture)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Cast People => fixture.Donghu;

    private Client Lead => People.Department(Story.Lead);

    [Fact]
    public async Task Reply_GoesFromItsTemplateOverItsVersionsToPaper()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);
        var part = $"{story.Path}/assignments/{Story.Lead}";
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "log-contact", Bodies.Contact);
        await story.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion(annex: "会办意见"));

        // The template is a draft as it stands, and cannot be approved before its blanks are filled.
        var template = JsonNode.Parse((await Lead.GetAsync($"{part}/reply-template")).Text)!;
        template["letter"]!["body"]!.ToString().Split('\n')[1].ShouldContain("并通过电话听取你们的意见");
        template["letter"]!["annexes"]![0]!["department"]!.ToString().ShouldBe(Story.CoHandler);
        await story.DepartmentAsync(Story.Lead, "draft-reply", template);
        (await Lead.AskAsync(story.To($"assignments/{Story.Lead}:approve-reply"), Bodies.Approval())).ShouldBeProblem(409, "reply-not-ready");

        var draft = await Lead.GetAsync($"{part}/reply.html");
        draft.Text.ShouldContain("（稿）");
        draft.Text.ShouldContain("【待填写】");
        (await People.Proposer("wy-101").GetAsync($"{part}/reply.html")).ShouldBeProblem(404, "not-found");
        (await People.Department(Story.CoHandler).GetAsync($"{part}/reply-template")).ShouldBeProblem(404, "not-found");

        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft(("会办意见", Story.CoHandler)));
        await story.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval());
        (await Lead.GetAsync($"{part}/reply.html")).Text.ShouldNotContain("（稿）");
        await story.DepartmentAsync(Story.Lead, "send-reply", Bodies.Nothing);
        (await Lead.AskAsync(story.To($"assignments/{Story.Lead}:send-reply"), Bodies.Nothing)).ShouldBeProblem(409, "wrong-stage");
        (await Lead.AskAsync(story.To($"assignments/{Story.Lead}:approve-reply"), Bodies.Approval())).ShouldBeProblem(409, "wrong-stage");
        await story.DepartmentAsync(Story.Lead, "correct-reply", Bodies.Correction());

        var all = (await Lead.GetAsync($"{part}/reply/versions")).Json.GetProperty("versions").EnumerateArray().ToList();
        all.Select(v => (v.GetProperty("number").GetInt32(), v.GetProperty("isOut").GetBoolean())).ShouldBe([(1, false), (2, true), (3, true)]);
        all[1].GetProperty("changes").GetProperty("contacts")[0].GetProperty("removed")[0].GetProperty("name").GetString().ShouldBe("【待填写】");
        all[1].GetProperty("then").EnumerateArray().Select(e => e.GetProperty("event").GetProperty("type").GetString()).ShouldBe(["reply-approved", "reply-sent"]);
        all[2].GetProperty("reason").GetString().ShouldBe("照料点的数目有误。");
        foreach (var reader in new[] { People.Proposer("wy-102"), People.Department(Story.CoHandler) })
        {
            (await reader.GetAsync($"{part}/reply/versions")).Json.GetProperty("versions").EnumerateArray()
                .Select(v => v.GetProperty("number").GetInt32()).ShouldBe([2, 3]);
            (await reader.GetAsync($"{part}/reply/versions/1")).ShouldBeProblem(404, "not-found");
            (await reader.GetAsync($"{part}/reply/versions/2")).Json.GetProperty("letter").GetProperty("body").GetString().ShouldNotBeNull().ShouldContain("五处");
        }

        (await People.Proposer("wy-101").GetAsync($"{part}/reply.html")).Text.ShouldContain("六处");
    }

    [Fact]
    public async Task Paper_IsAFileWithAChineseNameAndAPageThatRunsNothing()
    {
        var story = await fixture.ClosedCaseAsync();
        var (part, reader) = ($"{story.Path}/assignments/{Story.Lead}/reply", People.Proposer("wy-101"));
        var number = (await reader.GetAsync(part)).TextAt("documentNumber")!;

        var document = await reader.GetAsync($"{part}.docx");
        document.Header("Content-Type").ShouldBe(Docx);
        document.Text[..2].ShouldBe("PK");
        document.Header("Content-Disposition").ShouldNotBeNull().ShouldStartWith("attachment; filename=");
        document.Header("Content-Disposition")!.ShouldContain("filename*=UTF-8''" + Uri.EscapeDataString($"{number} 关于推进社区养老服务的提案的答复.docx"));

        var page = await reader.GetAsync($"{part}.html");
        page.Header("Content-Type").ShouldBe("text/html; charset=utf-8");
        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.Header("X-Content-Type-Options").ShouldBe("nosniff");
        page.Header("Content-Disposition").ShouldNotBeNull().ShouldStartWith("inline;");
        page.Text.ShouldContain("附件");
        page.Text.ShouldContain("我局同意增设照料点。"); // the opinion in full

        // The same addresses as the JSON, by what the reader accepts.
        (await reader.GetAsync(part, ("Accept", Docx))).Header("ETag").ShouldBe(document.Header("ETag"));
        (await reader.GetAsync(part, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"))).Text.ShouldBe(page.Text);
        foreach (var accepted in new[] { "*/*", "application/json", "text/html;q=0.5, application/json", "application/pdf", "nonsense" })
            (await reader.GetAsync(part, ("Accept", accepted))).Header("Content-Type").ShouldBe("application/json; charset=utf-8", accepted);
        (await reader.GetAsync(part)).Header("Vary").ShouldBe("Accept");
        (await reader.GetAsync($"{part}.html", ("If-None-Match", page.Header("ETag")!))).Status.ShouldBe(304);

        var opinion = $"{story.Path}/assignments/{Story.CoHandler}/opinion";
        (await Lead.GetAsync(opinion, ("Accept", "text/html"))).Text.ShouldContain("我局同意增设照料点。");
        (await Lead.GetAsync($"{opinion}.docx")).Header("Content-Type").ShouldBe(Docx);
    }

    /// <summary>Two letters of one department, and one of them by two clerks: each number is borne by one letter, or recorded as void.</summary>
    [Fact]
    public async Task ApprovalsAtOnce_LeaveNoGapAndNoDouble()
    {
        var stories = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DraftedAsync()));
        var approvals = await Task.WhenAll(stories.Concat(stories).Select(async (story, i) => (
            story, Answer: await Lead.AskAsync(
                story.To($"assignments/{Story.Lead}:approve-reply"), Bodies.Approval(), ("Idempotency-Key", $"at-once-{story.Id}-{i}")))));

        foreach (var answers in approvals.GroupBy(a => a.story.Id, a => a.Answer))
            answers.Select(a => a.Status).Order().ShouldBe([200, 409]);
        await fixture.Account.IsSettledAsync();
        var letters = await Task.WhenAll(stories.Select(async story =>
            (await Lead.GetAsync($"{story.Path}/assignments/{Story.Lead}/reply")).TextAt("documentNumber")!));
        letters.ShouldBeUnique();
        var pattern = Regex.Match(letters[0], "^东民函〔(?<year>[0-9]{4})〕(?<number>[0-9]+)号$");
        var rows = (await fixture.Account.RowsAsync("series", $"donghu:document-number.{Story.Lead}.{pattern.Groups["year"].Value}"))
            .Where(row => row.RowKey.StartsWith("number-", StringComparison.Ordinal)).ToList();
        rows.Select(row => int.Parse(row.RowKey[7..], null)).Order().ShouldBe(Enumerable.Range(1, rows.Count));
        var borne = letters.Select(l => int.Parse(Regex.Match(l, "〕([0-9]+)号").Groups[1].Value, null)).ToList();
        rows.Where(row => borne.Contains(int.Parse(row.RowKey[7..], null))).ShouldAllBe(row => row.GetBoolean("Void") != true);
    }

    private async Task<Story> DraftedAsync()
    {
        var story = await Story.AssignedAsync(People);
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft());
        return story;
    }
}
