using System.Text.RegularExpressions;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>导出 and 统计.</summary>
[Collection(OneProcess.Name)]
public sealed class ExportTests(FunctionsFixture fixture, ListedCases cases) : IClassFixture<ListedCases>
{
    [Fact]
    public async Task Csv_HasTheCasesOfTheFilterUnderChineseHeads()
    {
        await cases.AreThereAsync(fixture, "exports");

        var file = await fixture.Donghu.Manager.GetAsync("api/proposals:export?format=csv&session=exports&stage=in-handling");

        file.Status.ShouldBe(200, file.Text);
        file.Header("Content-Type").ShouldBe("text/csv; charset=utf-8");
        file.Header("Content-Disposition").ShouldNotBeNull().ShouldContain(Uri.EscapeDataString("提案总表-"));
        var lines = file.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("案号,案由,类型,提案者,届次,类别,阶段,主办单位,会办单位,并入,轮次,最近期限,期限事项,期限状态,提交时间,系统编号");
        Regex.IsMatch(lines.Skip(1).ShouldHaveSingleItem(), "^[0-9]+,照料点,提案,顾清和、沈知远,[^,]+,社会事业,办理中,[^,]+局,[^,]+局,,1,,,,[0-9-]{10} [0-9:]{5},[a-z0-9]+$")
            .ShouldBeTrue(lines[1]);
    }

    [Fact]
    public async Task Xlsx_IsTheUsualFormat()
    {
        var file = await fixture.Donghu.Office.GetAsync("api/proposals:export");

        file.Status.ShouldBe(200, file.Text);
        file.Header("Content-Type").ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        file.Text[..2].ShouldBe("PK");
        file.Header("Content-Disposition").ShouldNotBeNull().ShouldContain(".xlsx");
    }

    [Fact]
    public async Task Title_ThatLooksLikeAFormulaIsText()
    {
        await Story.SubmittedAsync(fixture.Donghu, "formulas", "=HYPERLINK(\"http://example.invalid\")");
        await fixture.Account.IsSettledAsync();

        var file = await fixture.Donghu.Office.GetAsync("api/proposals:export?format=csv&text=HYPERLINK");

        file.Text.ShouldContain(",\"'=HYPERLINK(\"\"http://example.invalid\"\")\",");
    }

    [Fact]
    public async Task Statistics_CountTheSessionByStageDepartmentClassAndSatisfaction()
    {
        await fixture.ClosedCaseAsync();
        await fixture.Account.IsSettledAsync();

        var answer = await fixture.Donghu.Manager.GetAsync("api/sessions/cppcc-6-3/statistics");

        answer.Status.ShouldBe(200, answer.Text);
        var list = await fixture.Donghu.Office.GetAsync("api/proposals?session=cppcc-6-3&size=200");
        var rows = list.Json.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("stage").GetString()!).ToList();
        answer.Json.GetProperty("cases").GetInt32().ShouldBe(rows.Count);
        foreach (var stage in answer.Json.GetProperty("stages").EnumerateArray())
            stage.GetProperty("cases").GetInt32().ShouldBe(rows.Count(r => r == stage.GetProperty("stage").GetString()));
        answer.Json.GetProperty("classes").EnumerateArray().Sum(c => c.GetProperty("replies").GetInt32()).ShouldBeGreaterThan(0);
        answer.Json.GetProperty("satisfaction").GetProperty("result").GetProperty("satisfied").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task ExportAndStatistics_AreForThoseWhoSeeAllCases()
    {
        foreach (var path in new[] { "api/proposals:export", "api/sessions/cppcc-6-3/statistics" })
        {
            (await fixture.Donghu.Proposer("wy-101").GetAsync(path)).ShouldBeProblem(403, "role-not-allowed");
            (await fixture.Donghu.Department("donghu-mzj").GetAsync(path)).ShouldBeProblem(403, "role-not-allowed");
        }

        (await fixture.Xishan.Office.GetAsync("api/sessions/formulas/statistics")).ShouldBeProblem(404, "not-found");
        (await fixture.Donghu.Office.GetAsync("api/sessions/none/statistics")).ShouldBeProblem(404, "not-found");
    }
}
