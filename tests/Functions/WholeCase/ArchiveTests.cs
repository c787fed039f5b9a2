using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>归档, in a place where a case goes to the archive on the day of its end.</summary>
[Collection(OneProcess.Name)]
public sealed class ArchiveTests(FunctionsFixture fixture)
{
    [Fact]
    public async Task EndedCase_IsArchivedByItself_AndIsReadButNotChanged()
    {
        var cast = fixture.Xishan;
        var story = await Story.SubmittedAsync(cast, "cppcc-9-1");
        (await cast.Proposer("wy-102").AskAsync(story.To("sign"), Bodies.Nothing)).Status.ShouldBe(200);
        await story.OfficeAsync("decline", Bodies.Reason);

        var seen = await ArchivedAsync(story, cast.Office);

        seen.TextAt("stageName").ShouldBe("已归档");
        seen.TextAt("archivedFrom").ShouldBe("declined");
        seen.TextAt("text").ShouldNotBeNull();
        var history = await cast.Office.GetAsync($"{story.Path}/history");
        var last = history.Json.GetProperty("events").EnumerateArray().Last();
        last.GetProperty("event").GetProperty("type").GetString().ShouldBe("case-archived");
        last.GetProperty("by").GetProperty("roles").GetString().ShouldBe("system");

        var refused = await cast.Office.AskAsync(story.To("withdraw"), Bodies.Reason);
        refused.ShouldBeProblem(409, "wrong-stage");
        refused.TextAt("stage").ShouldBe("archived");
        (await cast.Proposer("wy-101").AskAsync(story.To("withdraw"), Bodies.Reason)).ShouldBeProblem(409, "wrong-stage");
        await IsOutOfTheWayButCountedAsync(cast, story);
    }

    /// <summary>What the workflow does by itself, nobody does for it.</summary>
    [Theory]
    [InlineData("office")]
    [InlineData("manager")]
    [InlineData("proposer")]
    public async Task Archiving_HasNoDoor(string role)
    {
        var cast = fixture.Donghu;
        var caller = role switch { "office" => cast.Office, "manager" => cast.Manager, _ => cast.Proposer("wy-101") };
        var story = await fixture.ClosedCaseAsync();

        (await caller.AskAsync(story.To("archive"), new { due = "2026-01-01T00:00:00Z" })).Status.ShouldBe(404);
    }

    private static async Task IsOutOfTheWayButCountedAsync(Cast cast, Story story)
    {
        (await ListedAsync("")).ShouldBeFalse();
        (await ListedAsync("&archived=all")).ShouldBeTrue();
        (await ListedAsync("&archived=only")).ShouldBeTrue();
        (await ListedAsync("&stage=archived")).ShouldBeTrue();
        (await ListedAsync("&stage=declined&archived=all")).ShouldBeFalse();
        (await cast.Office.GetAsync("api/proposals?archived=perhaps")).ShouldBeProblem(400, "wrong-parameter");

        var stages = (await cast.Office.GetAsync("api/sessions/cppcc-9-1/statistics")).Json.GetProperty("stages").EnumerateArray().ToList();
        stages.Single(s => s.GetProperty("stage").GetString() == "declined").GetProperty("cases").GetInt32().ShouldBeGreaterThan(0);
        stages.ShouldAllBe(s => s.GetProperty("stage").GetString() != "archived");

        async Task<bool> ListedAsync(string filter)
        {
            var page = await cast.Office.GetAsync($"api/proposals?session=cppcc-9-1&size=200{filter}");
            return page.Json.GetProperty("items").EnumerateArray().Any(row => row.GetProperty("key").GetProperty("id").GetString() == story.Id);
        }
    }

    private static Task<Answer> ArchivedAsync(Story story, Client office) => Eventually.GetAsync("the case is archived", async () =>
        await story.SeenByAsync(office) is { } seen && seen.TextAt("stage") == "archived" ? seen : null);
}
