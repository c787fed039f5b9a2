using System.Text.Json;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>批量导入 over HTTP.</summary>
[Collection(OneProcess.Name)]
public sealed class ImportTests(FunctionsFixture fixture)
{
    private const string Session = "imports";

    private Client Office => fixture.Donghu.Office;

    [Fact]
    public async Task JsonLines_MakeTheSameCasesHoweverOftenTheyAreSent()
    {
        string[] lines =
        [
            .. ImportFiles.Lines(Session, "甲", 130), "", "{", """{"session":"none","title":"无","text":"无","proposers":[]}""",
            .. ImportFiles.Lines(Session, "甲", 120, from: 131),
        ];
        var key = Guid.NewGuid().ToString();

        var taken = await Office.PostAsync("api/imports", ImportFiles.JsonLines(lines), ("Idempotency-Key", key));
        taken.Status.ShouldBe(202, taken.Text);
        taken.Header("Location").ShouldBe(taken.TextAt("self"));
        var twice = await Office.PostAsync("api/imports", ImportFiles.JsonLines(lines), ("Idempotency-Key", key));
        twice.TextAt("self").ShouldBe(taken.TextAt("self"));
        var done = await DoneAsync(taken);

        Counts(done).ShouldBe((252, 252, 250, 2));
        (await TitlesAsync(Session, "甲")).Order().ShouldBe(Enumerable.Range(1, 250).Select(i => $"甲第{i}件").Order());
        var refused = await OutcomesAsync(done, "refused");
        refused.Select(line => line.GetProperty("line").GetInt32()).ShouldBe([132, 133]);
        refused[1].GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("column").GetString())
            .ShouldBe(["/session", "/proposers"], ignoreOrder: true);
        var accepted = await OutcomesAsync(done, "accepted");
        accepted.Select(line => line.GetProperty("proposal").GetString()).Distinct().Count().ShouldBe(250);
        (await Office.GetAsync(accepted[0].GetProperty("operation").GetString()!)).TextAt("status").ShouldBe("done");

        await fixture.Account.IsSettledAsync();
        var again = await fixture.Account.StaysAsItIsAsync(
            async () => (await Office.PostAsync("api/imports", ImportFiles.JsonLines(lines), ("Idempotency-Key", key)),
                await Office.PostAsync("api/imports", ImportFiles.JsonLines(lines))));
        again.Item1.Status.ShouldBe(200);
        again.Item1.Text.ShouldBe(done.Text);
        again.Item2.Text.ShouldBe(done.Text);
        (await Office.PostAsync("api/imports", ImportFiles.JsonLines(lines[..3]), ("Idempotency-Key", key)))
            .ShouldBeProblem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Workbook_ThatIsMendedAndSentAgainMakesNoSecondCases()
    {
        var rows = ImportFiles.Rows("东湖区政协四届一次会议", "乙", 60).ToList();
        rows[5][1] = "没有的届次";
        rows[6][5] = null;
        rows[7][7] = "wy-900";
        var first = await ImportAsync(rows);
        Counts(first).ShouldBe((60, 60, 57, 3));
        first.Json.GetProperty("ignoredColumns").EnumerateArray().Select(c => c.GetString()).ShouldBe(["备注"]);
        (await OutcomesAsync(first, "refused")).Select(Fault).ShouldBe(["7 届次", "8 提案者编号", "9 联名提案者编号"]);

        rows[5][1] = Session;
        rows[6][5] = "wy-7";
        rows[7][7] = "wy-900;zgh-1";
        rows[8][3] = "另一内容";
        var second = await ImportAsync(rows);

        Counts(second).ShouldBe((60, 60, 59, 1));
        (await OutcomesAsync(second, "refused")).Select(Fault).ShouldBe(["10 外部编号"]);
        (await OutcomesAsync(second, "accepted")).Count(line => line.TryGetProperty("earlier", out _)).ShouldBe(56);
        (await TitlesAsync(Session, "乙")).Order().ShouldBe(Enumerable.Range(1, 60).Select(i => $"乙第{i}件").Order());

        var report = await Office.GetAsync(second.TextAt("import") + ":export?format=csv&result=refused");
        report.Text.TrimStart('\uFEFF').ShouldStartWith("行号,外部编号,案由,结果,问题,系统编号\r\n10,乙-9,乙第9件,未导入,");
        var case9 = (await OutcomesAsync(first, null))[8].GetProperty("proposal").GetString()!;
        (await Office.GetAsync(case9)).Json.GetProperty("proposers").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task Import_IsForTheOfficeOfItsJurisdiction()
    {
        var done = await DoneAsync(await Office.PostAsync("api/imports", ImportFiles.JsonLines(ImportFiles.Lines(Session, "丙", 1))));
        var (import, operation) = (done.TextAt("import")!, done.TextAt("self")!);

        foreach (var other in new[] { fixture.Donghu.Manager, fixture.Donghu.Department(Story.Lead), fixture.Donghu.Proposer("wy-101") })
        {
            (await other.PostAsync("api/imports", ImportFiles.JsonLines(ImportFiles.Lines(Session, "丁", 1)))).ShouldBeProblem(403, "role-not-allowed");
            foreach (var path in new[] { import, import + ":export", "api/imports/template.xlsx", "api/imports/template.jsonl" })
                (await other.GetAsync(path)).ShouldBeProblem(403, "role-not-allowed");
            (await other.GetAsync(operation)).ShouldBeProblem(404, "not-found");
        }

        foreach (var path in new[] { import, import + ":export", operation })
            (await fixture.Xishan.Office.GetAsync(path)).ShouldBeProblem(404, "not-found");
        (await TitlesAsync(Session, "丁")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Template_IsImportedAsItIsFilledIn()
    {
        var sample = await Office.GetAsync("api/imports/template.jsonl");
        var done = await DoneAsync(await Office.PostAsync("api/imports", ImportFiles.JsonLines(sample.Text.Split('\n'))));
        Counts(done).ShouldBe((2, 2, 2, 0));

        var template = await Office.GetAsync("api/imports/template.xlsx");
        template.Status.ShouldBe(200);
        template.Header("Content-Disposition").ShouldNotBeNull().ShouldContain(".xlsx");
    }

    private async Task<Answer> ImportAsync(IEnumerable<string?[]> rows) => await DoneAsync(await Office.PostAsync(
        "api/imports", ImportFiles.File(await ImportFiles.XlsxAsync(ImportFiles.Heads, rows), ImportFiles.XlsxType)));

    private async Task<Answer> DoneAsync(Answer taken)
    {
        taken.Status.ShouldBeOneOf([200, 202], taken.Text);
        return await Eventually.GetAsync("the import is done", async () =>
            await Office.GetAsync(taken.TextAt("self")!) is var now && now.TextAt("status") == "done" ? now : null, TimeSpan.FromMinutes(3));
    }

    private async Task<List<JsonElement>> OutcomesAsync(Answer import, string? result)
    {
        var (all, continuation) = (new List<JsonElement>(), "");
        do
        {
            var page = await Office.GetAsync(
                $"{import.TextAt("import")}?size=100{(result is null ? "" : $"&result={result}")}{continuation}");
            page.Status.ShouldBe(200, page.Text);
            all.AddRange(page.Json.GetProperty("items").EnumerateArray());
            continuation = page.Json.TryGetProperty("continuation", out var next) ? $"&continuation={next.GetString()}" : null;
        }
        while (continuation is not null);
        return all;
    }

    /// <summary>The titles in the office's list.</summary>
    private async Task<List<string?>> TitlesAsync(string session, string mark)
    {
        await fixture.Account.IsSettledAsync();
        var (all, continuation) = (new List<string?>(), "");
        do
        {
            var page = await Office.GetAsync($"api/proposals?session={session}&text={mark}&size=200{continuation}");
            all.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("title").GetString()));
            continuation = page.Json.TryGetProperty("continuation", out var next) ? $"&continuation={next.GetString()}" : null;
        }
        while (continuation is not null);
        return all;
    }

    private static (int Total, int Read, int Accepted, int Refused) Counts(Answer import) => (
        import.Json.GetProperty("total").GetInt32(), import.Json.GetProperty("read").GetInt32(),
        import.Json.GetProperty("accepted").GetInt32(), import.Json.GetProperty("refused").GetInt32());

    private static string Fault(JsonElement line) =>
        $"{line.GetProperty("line").GetInt32()} {line.GetProperty("errors").EnumerateArray().Single().GetProperty("column").GetString()}";
}
