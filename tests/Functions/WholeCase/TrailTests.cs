namespace ProposalWorkflow.Functions.Tests;

/// <summary>The history shows that it is whole, and that it is not.</summary>
[Collection(OneProcess.Name)]
public sealed class TrailTests(FunctionsFixture fixture)
{
    [Fact]
    public async Task History_IsAChainThatVerifiesAsWhole()
    {
        var story = await fixture.ClosedCaseAsync();

        var history = await fixture.Donghu.Office.GetAsync($"{story.Path}/history");
        var verified = await fixture.Account.StaysAsItIsAsync(() => fixture.Donghu.Manager.GetAsync($"{story.Path}:verify"));

        var events = history.Json.GetProperty("events").EnumerateArray().ToList();
        events.Skip(1).Select(e => e.GetProperty("previous").GetString())
            .ShouldBe(events.SkipLast(1).Select(e => e.GetProperty("hash").GetString()));
        verified.Status.ShouldBe(200, verified.Text);
        verified.Json.GetProperty("whole").GetBoolean().ShouldBeTrue(verified.Text);
        verified.Json.GetProperty("events").GetInt32().ShouldBe(16);
        verified.TextAt("lastHash").ShouldBe(events[^1].GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Verify_NamesTheRowThatWasTamperedWith()
    {
        var story = await Story.AcceptedAsync(fixture.Donghu);
        var rows = await fixture.Account.RowsAsync("cases", $"donghu:{story.Id}");
        await fixture.Account.EditAsync("cases", rows.Single(r => r.RowKey == "event-000002"),
            row => row["Content"] = row.GetString("Content").Replace("2026", "2025", StringComparison.Ordinal));

        var verified = await fixture.Donghu.Office.GetAsync($"{story.Path}:verify");

        verified.Status.ShouldBe(200, verified.Text);
        verified.Json.GetProperty("whole").GetBoolean().ShouldBeFalse();
        verified.TextAt("fault", "kind").ShouldBe("changed");
        verified.Json.GetProperty("fault").GetProperty("number").GetInt32().ShouldBe(2);
        verified.TextAt("fault", "detail").ShouldBe("第 2 条记录被改动：内容与哈希值不符。");
    }

    [Theory]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("x")]
    public async Task Verify_OfNoCaseIsNotFound(string id) =>
        (await fixture.Donghu.Office.GetAsync($"api/proposals/{id}:verify")).ShouldBeProblem(404, "case-not-found");
}
