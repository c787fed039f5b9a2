using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>补录 over HTTP: from a .zip of letters to archived cases, and what their users do with them.</summary>
[Collection(OneProcess.Name)]
public sealed class LetterImportTests(FunctionsFixture fixture)
{
    private Client Office => fixture.Donghu.Office;

    [Fact]
    public async Task Letters_AreArchivedCases_FoundReadAndPublishedByTheOffice()
    {
        var live = await fixture.ClosedCaseAsync();
        var ours = LetterFiles.Reply((await Office.GetAsync(live.Path)).TextAt("caseNumber")!).Replace("三届二次", "六届三次", StringComparison.Ordinal);
        var whole = LetterFiles.Reply("2012007");
        var zip = LetterFiles.Zip(
            ("2012/甲.txt", LetterFiles.Gb18030.GetBytes(whole)),
            ("2012/乙.html", Encoding.UTF8.GetBytes($"<html><body><p>{LetterFiles.Reply("2012008", date: "").Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></body></html>")),
            ("2012/甲的副本.txt", Encoding.UTF8.GetBytes(whole.ReplaceLineEndings("\r\n"))),
            ("../2012/又一件.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012007", body: "另一份内容。"))),
            ("意见.txt", Encoding.UTF8.GetBytes(LetterFiles.Opinion)),
            ("在办.txt", Encoding.UTF8.GetBytes(ours)),
            ("扫描件.pdf", "%PDF-1.4"u8.ToArray()),
            ("坏.docx", [(byte)'P', (byte)'K', 3, 4, 0, 0]),
            ("__MACOSX/2012/._甲.txt", [0]));

        var taken = await Office.PostAsync("api/letters:import", ImportFiles.File(zip, LetterFiles.ZipType));
        taken.Status.ShouldBeOneOf([200, 202], taken.Text);
        var done = await DoneAsync(taken);

        (Number(done, "total"), Number(done, "read"), Number(done, "accepted"), Number(done, "doubted"), Number(done, "refused")).ShouldBe((8, 8, 3, 1, 5));
        var lines = (await Office.GetAsync(done.TextAt("import")!)).Json.GetProperty("items").EnumerateArray().ToList();
        lines.Select(l => l.GetProperty("result").GetString()).ShouldBe(
            ["accepted", "doubted", "accepted", "refused", "refused", "refused", "refused", "refused"]);
        lines.Select(l => l.GetProperty("letter").GetProperty("file").GetString()).ShouldBe(
            ["2012/甲.txt", "2012/乙.html", "2012/甲的副本.txt", "2012/又一件.txt", "意见.txt", "在办.txt", "扫描件.pdf", "坏.docx"]);
        var letter = lines[0].GetProperty("letter");
        letter.GetProperty("record").GetProperty("documentNumber").GetString().ShouldBe("东民函〔2012〕2012007号");
        letter.GetProperty("readings").EnumerateArray().Single(r => r.GetProperty("field").GetString() == "/caseNumber").GetProperty("sure").GetString().ShouldBe("sure");
        lines[1].GetProperty("letter").GetProperty("doubts").EnumerateArray().Single().GetProperty("column").GetString().ShouldBe("/date");
        (lines[2].GetProperty("letter").GetProperty("sameAs").GetInt32(), lines[2].GetProperty("earlier").GetBoolean()).ShouldBe((1, true));
        lines[2].GetProperty("proposal").GetString().ShouldBe(lines[0].GetProperty("proposal").GetString());
        Detail(lines[3]).ShouldContain("第 1 件（2012/甲.txt）");
        Detail(lines[4]).ShouldContain("会办意见");
        lines[5].GetProperty("problem").GetString().ShouldNotBeNull().ShouldContain("本届次已有案号", Shouldly.Case.Sensitive, lines[5].ToString());
        Detail(lines[6]).ShouldContain("PDF");

        await IsACaseOfTheArchiveAsync(lines[0].GetProperty("proposal").GetString()!.TrimStart('/'));
        await fixture.Account.IsSettledAsync();
        var again = await fixture.Account.StaysAsItIsAsync(() => Office.PostAsync("api/letters:import", ImportFiles.File(zip, LetterFiles.ZipType)));
        (again.Status, again.Text).ShouldBe((200, done.Text));

        var form = await DoneAsync(await Office.PostAsync("api/letters:import?session=old", LetterFiles.Form(
            ("甲.txt", Encoding.UTF8.GetBytes(whole)), ("新.txt", Encoding.UTF8.GetBytes(LetterFiles.Reply("2012011").Replace("区政协三届二次会议第2012011号", "第2012011号", StringComparison.Ordinal))), ("附件.txt", Encoding.UTF8.GetBytes(LetterFiles.WithAnnex("2012012"))))));
        (Number(form, "accepted"), Number(form, "doubted"), Number(form, "refused")).ShouldBe((3, 1, 0));
        await HasItsAnnexAsync((await Office.GetAsync(form.TextAt("import")!)).Json.GetProperty("items")[2].GetProperty("proposal").GetString()!.TrimStart('/'));
        var export = await Office.GetAsync(form.TextAt("import") + ":export?format=csv");
        export.Text.ShouldContain("2,新.txt,");
        export.Text.ShouldContain("按导入时指明的");
    }

    private async Task HasItsAnnexAsync(string path)
    {
        var reply = await Office.GetAsync($"{path}/assignments/{Story.Lead}/reply");
        var annex = reply.Json.GetProperty("annexes").EnumerateArray().ShouldHaveSingleItem();
        annex.GetProperty("department").GetProperty("name").GetString().ShouldBe("区金融办");
        annex.GetProperty("opinion").GetProperty("points")[0].GetProperty("text").GetString().ShouldNotBeNull().ShouldContain("支持渡口商户首贷");
        var page = await Office.GetAsync($"{path}/assignments/{Story.Lead}/reply.html");
        page.Text.ShouldContain("区金融办关于修缮老渡口石阶提案的会办意见");
        page.Text.ShouldContain("支持渡口商户首贷");
        (await Office.AskAsync($"{path}/assignments/{Story.Lead}:publish-reply", Bodies.Nothing)).Status.ShouldBe(200);
        var open = PublicEntry.PathOf(PublicLetterId.Of(new CaseKey("donghu", path.Split('/')[^1]), new(1, Story.Lead)));
        await Eventually.IsTrueAsync("The letter is public with its annex.", async () =>
            (await fixture.Donghu.With(null).GetAsync(open)).Text.Contains("支持渡口商户首贷", StringComparison.Ordinal));
    }

    private async Task IsACaseOfTheArchiveAsync(string path)
    {
        var id = path.Split('/')[^1];
        var seen = await Office.GetAsync(path);
        (seen.TextAt("stage"), seen.TextAt("caseNumber"), seen.Json.GetProperty("backfilled").GetBoolean()).ShouldBe(("archived", "2012007", true));
        seen.Json.GetProperty("deadlines").GetArrayLength().ShouldBe(0);
        var reply = await Office.GetAsync($"{path}/assignments/{Story.Lead}/reply");
        reply.TextAt("letter", "body").ShouldNotBeNull().ShouldContain("老渡口石阶已修缮一百二十级。");
        reply.Json.GetProperty("planned")[0].GetString().ShouldNotBeNull().ShouldContain("渡口照明");
        var page = await Office.GetAsync($"{path}/assignments/{Story.Lead}/reply.html");
        page.Text.ShouldContain("2012年7月2日");
        page.Text.ShouldNotContain("感谢"); // the letter does not
        (await Office.GetAsync($"{path}:verify")).Json.GetProperty("whole").GetBoolean().ShouldBeTrue();

        await fixture.Account.IsSettledAsync();
        (await Office.GetAsync("api/proposals?session=old&archived=only&text=2012007")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await Office.GetAsync("api/proposals?session=old")).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        var counted = (await Office.GetAsync("api/sessions/old/statistics")).Json;
        counted.GetProperty("cases").GetInt32().ShouldBe(2);
        var twin = await Story.SubmittedByAsync(fixture.Donghu, "wy-old", "关于修缮老渡口石阶和照明的提案", "pairs");
        await Eventually.IsTrueAsync("The old case is among the similar ones.", async () =>
            (await Office.GetAsync($"{twin.Path}/similar")).Text.Contains(id, StringComparison.Ordinal));

        var open = PublicEntry.PathOf(PublicLetterId.Of(new CaseKey("donghu", id), new(1, Story.Lead)));
        (await fixture.Donghu.With(null).GetAsync(open)).Status.ShouldBe(404);
        (await Office.AskAsync($"{path}/assignments/{Story.Lead}:publish-reply", Bodies.Nothing)).Status.ShouldBe(200);
        await Eventually.IsTrueAsync("The letter is public.", async () =>
            await fixture.Donghu.With(null).GetAsync(open + "?format=json") is { Status: 200 } shown
            && shown.Text.Contains("一百二十级", StringComparison.Ordinal) && !shown.Text.Contains("林知远", StringComparison.Ordinal));
    }

    private async Task<Answer> DoneAsync(Answer taken)
    {
        taken.Status.ShouldBeOneOf([200, 202], taken.Text);
        return await Eventually.GetAsync("the import is done", async () =>
            await Office.GetAsync(taken.TextAt("self")!) is var now && now.TextAt("status") == "done" ? now : null, TimeSpan.FromMinutes(3));
    }

    private static int Number(Answer import, string name) => import.Json.GetProperty(name).GetInt32();

    private static string Detail(JsonElement line) => line.GetProperty("errors").EnumerateArray().Single().GetProperty("detail").GetString()!;
}
