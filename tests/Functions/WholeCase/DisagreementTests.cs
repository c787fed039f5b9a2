namespace ProposalWorkflow.Functions.Tests;

/// <summary>意见分歧 between the lead and its co-handler, from outside.</summary>
[Collection(OneProcess.Name)]
public sealed class DisagreementTests(FunctionsFixture fixture)
{
    [Fact]
    public async Task Disagreement_HoldsTheReplyUntilTheOfficeDecides_AndBothHearOfIt()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        await story.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion());
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft());
        await story.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval());
        await story.DepartmentAsync(Story.CoHandler, "raise-disagreement", Bodies.Reason);

        var send = story.To($"assignments/{Story.Lead}:send-reply");
        (await fixture.Donghu.Department(Story.Lead).AskAsync(send, Bodies.Nothing)).ShouldBeProblem(409, "disagreement-open");
        await fixture.Account.IsSettledAsync();
        (await OpenWithAsync(story, Story.Lead)).ShouldBe([Story.CoHandler]);
        (await OpenWithAsync(story, Story.CoHandler)).ShouldBe([Story.Lead]);
        await story.OfficeAsync($"assignments/{Story.CoHandler}:settle-disagreement", new { decision = "以会办意见为准。" });

        var seen = (await story.SeenByAsync(fixture.Donghu.Department(Story.CoHandler))).Json.GetProperty("disagreements")[0];
        seen.GetProperty("state").GetString().ShouldBe("settled");
        seen.GetProperty("stateName").GetString().ShouldBe("已协调");
        (await story.SeenByAsync(fixture.Donghu.Proposer("wy-101"))).Json.GetProperty("disagreements").GetArrayLength().ShouldBe(0);
        (await HeardAsync(story, Story.Lead)).ShouldBe(["disagreement-raised", "disagreement-settled"]);
        (await HeardAsync(story, Story.CoHandler)).ShouldBe(["disagreement-settled"]);
        (await OpenWithAsync(story, Story.Lead)).ShouldBeEmpty();
        await story.DepartmentAsync(Story.Lead, "send-reply", Bodies.Nothing);
    }

    private async Task<IEnumerable<string?>> OpenWithAsync(Story story, string department)
    {
        var inbox = await fixture.Donghu.Department(department).GetAsync($"api/departments/{department}/inbox?state=all&size=200&sort=-assigned");
        var row = inbox.Json.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("key").GetProperty("id").GetString() == story.Id);
        return [.. row.GetProperty("disagreements").EnumerateArray().Select(d => d.GetString())];
    }

    private async Task<IEnumerable<string>> HeardAsync(Story story, string department)
    {
        var heard = await new Mailbox(fixture.Account, department).ReceiveAsync(story.Id);
        return [.. heard.Select(m => m.GetProperty("type").GetString()!["department.".Length..]).Where(t => t.StartsWith("disagreement", StringComparison.Ordinal))];
    }
}
