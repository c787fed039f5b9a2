namespace ProposalWorkflow.Functions.Tests;

/// <summary>我的提案: what a proposer sees of the own cases.</summary>
[Collection(OneProcess.Name)]
public sealed class OwnCasesTests(FunctionsFixture fixture)
{
    private const string Own = "api/my/proposals?sort=-submitted&size=200";

    [Fact]
    public async Task Row_SaysWhatTheProposerCanDoNow()
    {
        var story = await Story.AnsweredAsync(fixture.Donghu);
        (await AllowedAsync(story, "wy-101")).ShouldContain("give-feedback donghu-mzj");

        await story.FeedbackAsync("wy-101");

        (await AllowedAsync(story, "wy-101")).ShouldNotContain("give-feedback donghu-mzj");
        (await AllowedAsync(story, "wy-102")).ShouldContain("give-feedback donghu-mzj");
    }

    [Fact]
    public async Task List_HasTheOwnCasesAndNoOthers()
    {
        var story = await Story.AssignedAsync(fixture.Donghu);

        var row = await RowAsync(story, "wy-102");
        row.GetProperty("stage").GetString().ShouldBe("in-handling");
        row.GetProperty("leads").GetBoolean().ShouldBeFalse();
        row.TryGetProperty("lead", out _).ShouldBeFalse("who handles it is not for proposers before they are answered");
        row.GetProperty("replies").GetArrayLength().ShouldBe(0);
        foreach (var stranger in new[] { fixture.Donghu.Proposer("wy-999"), fixture.Xishan.Proposer("wy-101") })
            (await stranger.GetAsync(Own)).Json.GetProperty("items").EnumerateArray()
                .Select(r => r.GetProperty("key").GetProperty("id").GetString()).ShouldNotContain(story.Id);
    }

    [Fact]
    public async Task List_IsForProposers()
    {
        (await fixture.Donghu.Office.GetAsync(Own)).ShouldBeProblem(403, "role-not-allowed");
        (await fixture.Donghu.Department("donghu-mzj").GetAsync(Own)).ShouldBeProblem(403, "role-not-allowed");
    }

    private async Task<IEnumerable<string>> AllowedAsync(Story story, string proposer) =>
        (await RowAsync(story, proposer)).GetProperty("allowed").EnumerateArray().Select(task =>
            task.GetProperty("command").GetString() + (task.TryGetProperty("department", out var d) ? $" {d.GetString()}" : "")).ToList();

    private async Task<System.Text.Json.JsonElement> RowAsync(Story story, string proposer)
    {
        await fixture.Account.IsSettledAsync();
        var list = await fixture.Donghu.Proposer(proposer).GetAsync(Own);
        list.Status.ShouldBe(200, list.Text);
        return list.Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("key").GetProperty("id").GetString() == story.Id);
    }
}
