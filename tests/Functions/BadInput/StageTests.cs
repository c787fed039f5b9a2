namespace ProposalWorkflow.Functions.Tests;

/// <summary>Commands that do not fit what the case or the assignment waits for.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class StageTests(FunctionsFixture fixture)
{
    private Cast People => fixture.Donghu;

    [Theory]
    [InlineData("assign", "awaiting-review", "return", "accept", "merge", "decline", "withdraw", "mark-key", "unmark-key")]
    [InlineData("open-second-round", "awaiting-review", "return", "accept", "merge", "decline", "withdraw", "mark-key", "unmark-key")]
    [InlineData("close", "awaiting-review", "return", "accept", "merge", "decline", "withdraw", "mark-key", "unmark-key")]
    public async Task Office_IsToldTheStageOfTheCaseAndWhatIsAllowed(string step, string stage, params string[] allowed)
    {
        var story = await Story.SubmittedAsync(People);
        var body = step == "assign" ? Bodies.Assignment(Story.Lead) : Bodies.Reason;

        var answer = await ChangesOnlyTheOperationAsync(story, People.Office, step, body);

        IsWrongStage(answer, stage, allowed);
    }

    [Theory]
    [InlineData("draft-reply", "awaiting-acknowledgement", "raise-objection", "acknowledge", "name-handler")]
    [InlineData("send-reply", "awaiting-acknowledgement", "raise-objection", "acknowledge", "name-handler")]
    public async Task Department_IsToldTheStageOfItsPartAndWhatIsAllowed(string step, string stage, params string[] allowed)
    {
        var story = await Story.AssignedAsync(People);
        var body = step == "draft-reply" ? Bodies.Draft() : Bodies.Nothing;

        var answer = await ChangesOnlyTheOperationAsync(story, People.Department(Story.Lead), $"assignments/{Story.Lead}:{step}", body);

        IsWrongStage(answer, stage, allowed);
    }

    [Fact]
    public async Task Proposer_CannotJudgeBeforeTheReply()
    {
        var story = await Story.AssignedAsync(People);

        var answer = await ChangesOnlyTheOperationAsync(
            story, People.Proposer("wy-101"), $"assignments/{Story.Lead}:give-feedback", Bodies.Feedback());

        IsWrongStage(answer, "in-handling", "withdraw");
    }

    [Fact]
    public async Task Acceptance_TakesNoNumberTwice()
    {
        var story = await Story.AcceptedAsync(People, "npc-8-4");

        var answer = await ChangesOnlyTheOperationAsync(story, People.Office, "accept", Bodies.Acceptance);

        IsWrongStage(answer, "awaiting-assignment", "merge", "withdraw", "mark-key", "unmark-key", "assign");
    }

    [Fact]
    public async Task Reply_IsNotSentWhileAnOpinionIsMissing()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft());
        await story.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval());

        var answer = await ChangesOnlyTheOperationAsync(
            story, People.Department(Story.Lead), $"assignments/{Story.Lead}:send-reply", Bodies.Nothing);

        answer.ShouldBeProblem(409, "opinions-missing").GetProperty("missing")[0].GetString().ShouldBe(Story.CoHandler);
        answer.TextAt("detail").ShouldNotBeNull().ShouldContain("东湖区人力资源和社会保障局");
        await story.OfficeAsync($"assignments/{Story.CoHandler}:waive-opinion", Bodies.Reason);
        await story.DepartmentAsync(Story.Lead, "send-reply", Bodies.Nothing);
    }

    [Fact]
    public async Task CoHandler_IsNotAddedTwice()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);

        var answer = await ChangesOnlyTheOperationAsync(
            story, People.Office, $"assignments/{Story.CoHandler}:add-co-handler", Bodies.Nothing);

        answer.ShouldBeProblem(409, "already-assigned");
    }

    private async Task<Answer> ChangesOnlyTheOperationAsync(Story story, Client who, string step, object body)
    {
        var answer = await fixture.Account.OnlyNotesTheOperationAsync(() => who.AskAsync(story.To(step), body));
        answer.TextAt("operation").ShouldNotBeNull().ShouldStartWith($"/api/operations/{story.Id}.");
        return answer;
    }

    private static void IsWrongStage(Answer answer, string stage, params string[] allowed)
    {
        var problem = answer.ShouldBeProblem(409, "wrong-stage");
        problem.GetProperty("stage").GetString().ShouldBe(stage);
        problem.GetProperty("allowed").EnumerateArray().Select(command => command.GetString()).ShouldBe(allowed);
    }
}
