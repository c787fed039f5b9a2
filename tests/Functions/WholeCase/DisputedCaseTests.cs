namespace ProposalWorkflow.Functions.Tests;

/// <summary>A case that takes the long way: returned, moved by an objection, ruled on by the arbiter; and one that is answered apart.</summary>
[Collection(OneProcess.Name)]
public sealed class DisputedCaseTests(FunctionsFixture fixture)
{
    private Cast People => fixture.Donghu;

    [Fact]
    public async Task ReturnedCase_IsMendedAndGoesToWhomTheArbiterSays()
    {
        var story = await Story.SubmittedAsync(People);
        await story.OfficeAsync("return", Bodies.Reason);
        (await People.Proposer("wy-101").AskAsync(story.To("resubmit"), Bodies.Resubmission())).Status.ShouldBe(200);
        await story.OfficeAsync("accept", Bodies.Acceptance);
        await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead));
        await story.DepartmentAsync(Story.Lead, "raise-objection", Bodies.Reason);
        await story.OfficeAsync($"assignments/{Story.Lead}:uphold", new { to = Story.CoHandler });
        await story.DepartmentAsync(Story.CoHandler, "raise-objection", Bodies.Reason);

        var byOffice = await People.Office.AskAsync(story.To($"assignments/{Story.CoHandler}:overrule"), Bodies.Reason);
        var byArbiter = await People.Manager.AskAsync(story.To($"assignments/{Story.CoHandler}:overrule"), Bodies.Reason);

        byOffice.ShouldBeProblem(403, "role-not-allowed");
        byArbiter.Status.ShouldBe(200, byArbiter.Text);
        await story.ReplyAsync(Story.CoHandler);
        var seen = await story.SeenByAsync(People.Office);
        seen.TextAt("text").ShouldBe("建议在各街道增设日间照料点，今年先设五处。");
        seen.Json.GetProperty("objections").EnumerateArray().Select(o => o.GetProperty("ruling").GetString()).ShouldBe(["upheld", "overruled"]);
        var proposers = await story.SeenByAsync(People.Proposer("wy-101"));
        proposers.Json.GetProperty("objections").GetArrayLength().ShouldBe(0);
        var other = await story.SeenByAsync(People.Department(Story.CoHandler));
        other.Json.GetProperty("objections").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task SeparateDepartments_AnswerApartAndCorrectWhatIsOut()
    {
        var story = await Story.AcceptedAsync(People);
        await story.OfficeAsync("assign", Bodies.Separate([Story.Lead, Story.CoHandler], Story.Stranger));
        await story.ReplyAsync(Story.Lead);
        var first = await story.SeenByAsync(People.Office);
        await story.ReplyAsync(Story.CoHandler);
        var sent = await ReplyAsync(story);
        await story.DepartmentAsync(Story.Lead, "correct-reply", Bodies.Correction());
        await story.FeedbackAsync("wy-101");
        await story.OfficeAsync($"assignments/{Story.CoHandler}:enter-feedback", Bodies.EnteredFeedback("wy-101"));

        first.TextAt("stage").ShouldBe("in-handling");
        var corrected = await ReplyAsync(story);
        corrected.TextAt("letter", "body").ShouldNotBeNull().ShouldContain("六处");
        corrected.TextAt("documentNumber").ShouldBe(sent.TextAt("documentNumber"));
        corrected.TextAt("sentAt").ShouldBe(sent.TextAt("sentAt"));
        var closing = await People.Office.AskAsync(story.To("close"), Bodies.Nothing);
        closing.ShouldBeProblem(409, "feedback-missing").GetProperty("missing")[0].GetString().ShouldBe("wy-102");
        await story.OfficeAsync("close", Bodies.Reason);
    }

    private Task<Answer> ReplyAsync(Story story) => People.Proposer("wy-101").GetAsync($"{story.Path}/assignments/{Story.Lead}/reply");
}
