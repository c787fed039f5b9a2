namespace ProposalWorkflow.Functions.Tests;

[Collection(OneProcess.Name)]
public sealed class SecondRoundTests(FunctionsFixture fixture)
{
    private Cast People => fixture.Donghu;

    [Fact]
    public async Task DissatisfiedProposer_BringsASecondRoundThatIsAnsweredAndClosed()
    {
        var story = await Story.AnsweredAsync(People);
        await story.FeedbackAsync("wy-101", "dissatisfied");
        await story.FeedbackAsync("wy-102");
        var early = await People.Office.AskAsync(story.To("close"), Bodies.Nothing);
        await story.OfficeAsync("open-second-round", Bodies.Reason);
        await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead));
        await story.ReplyAsync(Story.Lead);
        await story.FeedbackAsync("wy-101", "basically-satisfied");
        await story.FeedbackAsync("wy-102");

        await story.OfficeAsync("close", Bodies.Nothing);

        early.ShouldBeProblem(409, "second-round-required").GetProperty("missing")[0].GetString().ShouldBe("wy-101");
        var seen = await story.SeenByAsync(People.Office);
        seen.TextAt("stage").ShouldBe("closed");
        seen.Json.GetProperty("round").GetInt32().ShouldBe(2);
        seen.Json.GetProperty("assignments").EnumerateArray().Select(a => a.GetProperty("round").GetInt32()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Replies_OfBothRoundsAreReadApart()
    {
        var story = await Story.AnsweredAsync(People);
        await story.FeedbackAsync("wy-101", "dissatisfied");
        await story.OfficeAsync("open-second-round", Bodies.Reason);
        await story.OfficeAsync("assign", Bodies.Assignment(Story.Lead));
        await story.ReplyAsync(Story.Lead);

        var first = await People.Office.GetAsync($"{story.Path}/assignments/{Story.Lead}/reply?round=1");
        var newest = await People.Office.GetAsync($"{story.Path}/assignments/{Story.Lead}/reply");
        var third = await People.Office.GetAsync($"{story.Path}/assignments/{Story.Lead}/reply?round=3");

        first.Json.GetProperty("round").GetInt32().ShouldBe(1);
        newest.Json.GetProperty("round").GetInt32().ShouldBe(2);
        newest.TextAt("documentNumber").ShouldNotBe(first.TextAt("documentNumber"));
        third.ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task Declined_CaseKeepsItsReasonAndTakesNothingMore()
    {
        var story = await Story.SubmittedAsync(People);

        await story.OfficeAsync("decline", Bodies.Reason);

        var seen = await story.SeenByAsync(People.Proposer("wy-102"));
        seen.TextAt("stage").ShouldBe("declined");
        seen.TextAt("reason").ShouldBe("经研究，情况属实。");
        seen.Json.TryGetProperty("caseNumber", out _).ShouldBeFalse();
    }
}
