using System.IO.Compression;
using System.Net;
using System.Text;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What everyone reads of a reply, through the socket and without a token.</summary>
[Collection(OneProcess.Name)]
public sealed class PublicTests(FunctionsFixture fixture)
{
    private const string Title = "关于临河步道照明<script>的提案";
    private const string Identity = "110000190001010004";

    /// <summary>The proposers' names, the contact, and numbers that stand in the text.</summary>
    private static readonly string[] Private =
        [.. Cast.Proposers.Select(p => p.Name), .. Cast.Proposers.Select(p => p.Id), "程以宁", "0571-00000000", "13800000000", "许望舒"];

    private Client Nobody => fixture.Donghu.With(null);

    [Fact]
    public async Task Reply_IsPublicFromItsReleaseToItsWithdrawal()
    {
        var story = await AnsweredAsync("可向顾清和委员了解，电话13800000000。\n（联系人：程以宁，联系电话：0571-00000000）");
        var path = PublicEntry.PathOf(PublicLetterId.Of(new CaseKey("donghu", story.Id), new(1, Story.Lead)));
        (await Nobody.GetAsync(path)).ShouldBeProblem(404, "not-found");
        var preview = await fixture.Donghu.Department(Story.Lead).GetAsync($"{story.Path}/assignments/{Story.Lead}/public-version");
        preview.Json.GetProperty("faults").GetArrayLength().ShouldBe(0);
        preview.TextAt("letter", "body").ShouldNotBeNull().ShouldContain("可向顾**委员了解，电话***。");

        await story.OfficeAsync($"assignments/{Story.Lead}:publish-reply", Bodies.Nothing);

        var seen = await story.SeenByAsync(fixture.Donghu.Proposer("wy-101"));
        seen.Json.GetProperty("assignments")[0].GetProperty("publication").GetProperty("path").GetString().ShouldBe(path);
        await Eventually.IsTrueAsync("The letter is public.", async () => (await Nobody.GetAsync(path)).Status == 200);
        await IsReadableAsync(path);
        await Eventually.IsTrueAsync("The letter is in the list.", async () => (await ListedAsync("title=临河步道")).Count == 1);
        await IsFoundAsync(path, seen.TextAt("caseNumber")!);

        var before = (await Nobody.GetAsync(path)).Header("ETag");
        await story.DepartmentAsync(Story.Lead, "correct-reply", new { letter = LetterOf("更正：今年增设路灯六十盏。"), reason = "数目有误。" });
        await Eventually.IsTrueAsync("The correction is public.", async () =>
            await Nobody.GetAsync(path) is var now && now.Text.Contains("六十盏", StringComparison.Ordinal) && now.Header("ETag") != before);

        await story.OfficeAsync($"assignments/{Story.Lead}:unpublish-reply", Bodies.Reason);
        await Eventually.IsTrueAsync("The letter is public no more.", async () => (await Nobody.GetAsync(path)).Status == 404);
        var never = await Nobody.GetAsync(path[..^1] + (path[^1] == 'a' ? 'b' : 'a'));
        (await Nobody.GetAsync(path)).Text.ShouldBe(never.Text, "what is no more and what never was are the same");
        (await Nobody.GetAsync("public/letters/..%2F..%2Fapi")).Status.ShouldBe(404);
        await Eventually.IsTrueAsync("The letter is not in the list any more.", async () => (await ListedAsync("title=临河步道")).Count == 0);
    }

    [Fact]
    public async Task Secret_RefusesTheReleaseAndShowsItsPlaceToTheDepartment()
    {
        var story = await AnsweredAsync($"申请人{Identity}已核。");

        var refused = await fixture.Donghu.Office.AskAsync(story.To($"assignments/{Story.Lead}:publish-reply"), Bodies.Nothing);

        refused.ShouldBeProblem(409, "secrets-found", "/letter/body");
        refused.Text.ShouldNotContain(Identity);
        var preview = await fixture.Donghu.Department(Story.Lead).GetAsync($"{story.Path}/assignments/{Story.Lead}/public-version");
        preview.Json.GetProperty("faults")[0].GetProperty("pointer").GetString().ShouldBe("/letter/body");
        (await Nobody.GetAsync(PublicEntry.PathOf(PublicLetterId.Of(new CaseKey("donghu", story.Id), new(1, Story.Lead))))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("year=26")]
    [InlineData("year=2026&year=2025")]
    [InlineData("size=0")]
    [InlineData("size=101")]
    [InlineData("continuation=x")]
    [InlineData("format=docx")]
    [InlineData("format=xml")]
    [InlineData("page=2")]
    [InlineData("title=%00")]
    [InlineData("title=" + "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长")]
    public async Task Question_ThatHasNoUseIsRefused(string query) =>
        (await Nobody.GetAsync("public/letters?" + query)).ShouldBeProblem(400, "wrong-parameter");

    /// <summary>As a page, as JSON and as a Word document, none of which has anything private in it.</summary>
    private async Task IsReadableAsync(string path)
    {
        var page = await Nobody.GetAsync(path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        page.Status.ShouldBe(200, page.Text);
        page.Header("Content-Type").ShouldBe("text/html; charset=utf-8");
        page.Header("Cache-Control").ShouldBe("public, max-age=60");
        page.Header("Vary").ShouldBe("Accept");
        page.Header("X-Content-Type-Options").ShouldBe("nosniff");
        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'none'; style-src 'sha256-");
        page.Text.ShouldContain("顾**、沈**委员：");
        page.Text.ShouldNotContain("<script");
        var json = await Nobody.GetAsync(path, ("Accept", "application/json"));
        json.TextAt("letter", "documentNumber").ShouldNotBeNull().ShouldStartWith("东民函");
        json.TextAt("letter", "caseTitle").ShouldBe(Title);

        using var http = new HttpClient { BaseAddress = fixture.Functions.BaseAddress };
        var word = new StringBuilder();
        using (var file = new ZipArchive(await http.GetStreamAsync(path + "?format=docx")))
            foreach (var part in file.Entries)
                word.Append(await new StreamReader(part.Open()).ReadToEndAsync());
        word.ToString().ShouldContain("顾**");
        foreach (var text in (string[])[page.Text, json.Text, word.ToString()])
            foreach (var secret in Private)
                text.ShouldNotContain(secret);

        var unchanged = await Nobody.GetAsync(path, ("Accept", "application/json"), ("If-None-Match", json.Header("ETag")!));
        (unchanged.Status, unchanged.Text, unchanged.Header("Cache-Control")).ShouldBe((304, "", "public, max-age=60"));
        (await Nobody.GetAsync(path, ("If-None-Match", json.Header("ETag")!))).Status.ShouldBe(200, "of another form");
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        (head.StatusCode, head.Headers.ETag?.Tag, (await head.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.OK, page.Header("ETag"), 0));
    }

    private async Task IsFoundAsync(string path, string caseNumber)
    {
        foreach (var query in (string[])["title=照明 步道", $"number={caseNumber}&title=临河", "department=民政&title=临河", $"department={Story.Lead}&title=临河", "jurisdiction=donghu&title=临河"])
            (await ListedAsync(query)).ShouldHaveSingleItem(query).ShouldBe(path);
        foreach (var query in (string[])["title=临河&year=1999", "title=临河&jurisdiction=xishan", "title=临河&department=财政"])
            (await ListedAsync(query)).ShouldBeEmpty(query);
        var list = await Nobody.GetAsync("public/letters?title=临河&number=&year=");
        list.Status.ShouldBe(200, list.Text);
        list.Text.ShouldContain($"href=\"{path}\"");
        list.Text.ShouldContain("照明&lt;script&gt;的提案");
        foreach (var secret in Private)
            list.Text.ShouldNotContain(secret);
    }

    private async Task<List<string?>> ListedAsync(string query)
    {
        var answer = await Nobody.GetAsync($"public/letters?{query}&format=json");
        answer.Status.ShouldBe(200, answer.Text);
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("self").GetString())];
    }

    private async Task<Story> AnsweredAsync(string body)
    {
        var story = await Story.SubmittedAsync(fixture.Donghu, title: Title);
        await story.OfficeAsync("accept", Bodies.Acceptance);
        await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead));
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", new { letter = LetterOf(body) });
        await story.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval());
        await story.DepartmentAsync(Story.Lead, "send-reply", Bodies.Nothing);
        return story;
    }

    private static object LetterOf(string body) => new
    {
        title = "关于《关于临河步道照明的提案》的答复",
        body = "顾清和、沈知远委员：\n您们提出的提案收悉，现答复如下：\n" + body + "\n感谢顾清和委员的关心和支持。",
        contacts = new[] { new { name = "程以宁", phone = "0571-00000000" } },
        copiedTo = new[] { "区政协提案委" },
    };
}
