namespace ProposalWorkflow.Functions.Tests;

/// <summary>The lists in other orders and by the newer filters.</summary>
[Collection(OneProcess.Name)]
public sealed class OrderTests(FunctionsFixture fixture, ListedCases cases) : IClassFixture<ListedCases>
{
    private const string List = "api/proposals?session=orders";

    [Theory]
    [InlineData("&sort=submitted", "照料点", "旧小区加装电梯", "山区校车")]
    [InlineData("&sort=-submitted", "山区校车", "旧小区加装电梯", "照料点")]
    [InlineData("&sort=title", "山区校车", "旧小区加装电梯", "照料点")]
    [InlineData("&sort=-case-number", "山区校车", "旧小区加装电梯", "照料点")]
    [InlineData("&category=社会事业", "照料点", "旧小区加装电梯")]
    [InlineData("&kind=npc-suggestion")]
    public async Task List_IsOrderedAndNarrowedAsAsked(string query, params string[] titles)
    {
        await cases.AreThereAsync(fixture, "orders");
        var found = new List<string?>();

        for (string? next = $"{List}{query}&size=2"; next is not null;)
        {
            var page = await fixture.Donghu.Office.GetAsync(next);
            page.Status.ShouldBe(200, page.Text);
            found.AddRange(page.Json.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("title").GetString()));
            next = page.Json.TryGetProperty("continuation", out var more) ? $"{List}{query}&size=2&continuation={more.GetString()}" : null;
        }

        found.ShouldBe(titles);
    }

    [Theory]
    [InlineData("proposals?sort=title")]
    [InlineData("proposals?session=orders&sort=colour")]
    [InlineData("proposals?session=orders&sort=assigned")]
    [InlineData("proposals?session=orders&sort=--title")]
    [InlineData("proposals?kind=proposal")]
    [InlineData("departments/donghu-mzj/inbox?sort=submitted")]
    [InlineData("proposals:export?format=pdf")]
    [InlineData("proposals:export?sort=title")]
    [InlineData("proposals:export?stage=lost")]
    [InlineData("sessions/lists/statistics?by=stage")]
    public async Task Parameter_ThatHasNoUseIsRefused(string path)
    {
        var answer = await fixture.Account.StaysAsItIsAsync(() => fixture.Donghu.Office.GetAsync("api/" + path));

        answer.ShouldBeProblem(400, "wrong-parameter");
    }
}
