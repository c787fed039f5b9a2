namespace ProposalWorkflow.Functions.Tests;

/// <summary>ETag, If-None-Match and If-Match: two people work on one case.</summary>
[Collection(OneProcess.Name)]
public sealed class ChangedCaseTests(FunctionsFixture fixture)
{
    private const string IfMatch = "If-Match", IfNoneMatch = "If-None-Match";

    private Cast People => fixture.Donghu;

    private Client Office => People.Office;

    [Fact]
    public async Task Reads_OfACaseShareOneTagAndAnswer304UntilItChanges()
    {
        var story = await Story.AssignedAsync(People, Story.CoHandler);
        await story.GiveOpinionAsync(Story.CoHandler, Bodies.Opinion());
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft());
        string[] paths =
        [
            story.Path, $"{story.Path}/history", $"{story.Path}/assignments/{Story.CoHandler}/opinion", $"{story.Path}/assignments/{Story.Lead}/reply",
        ];

        var tag = (await Office.GetAsync(story.Path)).Header("ETag").ShouldNotBeNull();
        tag.ShouldMatch("^\"7-[0-9a-f]{12}\"$");
        foreach (var path in paths)
        {
            (await Office.GetAsync(path)).Header("ETag").ShouldBe(tag);
            foreach (var known in new[] { tag, "W/" + tag, "\"x\", " + tag, "*" })
            {
                var same = await Office.GetAsync(path, (IfNoneMatch, known));
                (same.Status, same.Text, same.Header("ETag")).ShouldBe((304, "", tag));
            }
        }

        await story.DepartmentAsync(Story.Lead, "approve-reply", Bodies.Approval());

        foreach (var path in paths)
        {
            var newer = await Office.GetAsync(path, (IfNoneMatch, tag));
            newer.Status.ShouldBe(200);
            newer.Header("ETag").ShouldNotBe(tag);
        }
    }

    [Fact]
    public async Task SecondOfTwo_IsToldWhatTheFirstDidAndCanThenGoOn()
    {
        var story = await Story.AssignedAsync(People);
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        var clerk = People.Department(Story.Lead);
        var step = story.To($"assignments/{Story.Lead}:draft-reply");
        var read = (await clerk.GetAsync(story.Path)).Header("ETag")!;
        (await clerk.AskAsync(step, Bodies.Draft(), (IfMatch, read))).Status.ShouldBe(200);

        var second = await fixture.Account.OnlyNotesTheOperationAsync(() => clerk.AskAsync(step, Bodies.Draft(), (IfMatch, read)));

        var problem = second.ShouldBeProblem(412, "case-changed");
        var change = problem.GetProperty("changes").EnumerateArray().ShouldHaveSingleItem();
        change.GetProperty("number").GetInt32().ShouldBe(5);
        change.GetProperty("event").GetString().ShouldBe("reply-drafted");
        change.GetProperty("word").GetString().ShouldBe("拟稿");
        change.GetProperty("department").GetString().ShouldBe(Story.Lead);
        change.GetProperty("by").GetString().ShouldNotBeNullOrEmpty();
        change.GetProperty("at").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        var current = second.Header("ETag").ShouldNotBeNull();
        second.TextAt("etag").ShouldBe(current);
        current.ShouldBe((await clerk.GetAsync(story.Path)).Header("ETag"));
        var operation = await clerk.GetAsync(second.TextAt("operation")!);
        operation.TextAt("problem", "type").ShouldBe("/problems/case-changed");
        operation.TextAt("problem", "etag").ShouldBe(current);
        (await clerk.AskAsync(step, Bodies.Draft(), (IfMatch, current))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Retry_WithItsKeyGetsTheFirstOutcomeThoughTheCaseHasMovedOnByIt()
    {
        var story = await Story.SubmittedAsync(People);
        var tag = (await Office.GetAsync(story.Path)).Header("ETag")!;
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await Office.AskAsync(story.To("accept"), Bodies.Acceptance, key, (IfMatch, tag));
        first.Status.ShouldBe(200, first.Text);

        var again = await fixture.Account.StaysAsItIsAsync(() => Office.AskAsync(story.To("accept"), Bodies.Acceptance, key, (IfMatch, tag)));

        (again.Status, again.Text).ShouldBe((200, first.Text));
        var now = (await Office.GetAsync(story.Path)).Header("ETag")!;
        (await Office.AskAsync(story.To("accept"), Bodies.Acceptance, key, (IfMatch, now))).Text.ShouldBe(first.Text);
        var refused = ("Idempotency-Key", Guid.NewGuid().ToString());
        (await Office.AskAsync(story.To("mark-key"), KeyMark, refused, (IfMatch, tag))).ShouldBeProblem(412, "case-changed");
        (await Office.AskAsync(story.To("mark-key"), KeyMark, refused, (IfMatch, now))).ShouldBeProblem(412, "case-changed");
    }

    [Fact]
    public async Task WhatACallerDoesNotSee_ChangesNeitherTheirTagNorStandsInTheirWay()
    {
        var story = await Story.AssignedAsync(People);
        var proposer = People.Proposer("wy-101");
        var before = await proposer.GetAsync(story.Path);
        await story.DepartmentAsync(Story.Lead, "acknowledge", Bodies.Nothing);
        await story.DepartmentAsync(Story.Lead, "draft-reply", Bodies.Draft());

        var after = await proposer.GetAsync(story.Path);

        after.Header("ETag").ShouldBe(before.Header("ETag"));
        after.Text.ShouldBe(before.Text);
        var withdrawn = await proposer.AskAsync(story.To("withdraw"), Bodies.Reason, (IfMatch, before.Header("ETag")!));
        withdrawn.Status.ShouldBe(200, withdrawn.Text);
    }

    [Fact]
    public async Task Tag_ThatIsNoneOfThisCallersMatchesNothing()
    {
        var (story, other) = (await Story.SubmittedAsync(People), await Story.SubmittedAsync(People));
        var tag = (await Office.GetAsync(story.Path)).Header("ETag")!;
        string[] strange =
        [
            "\"1\"", "\"\"", "W/" + tag, "\"2-" + tag[3..], (await Office.GetAsync(other.Path)).Header("ETag")!,
            (await People.Proposer("wy-101").GetAsync(story.Path)).Header("ETag")!,
        ];

        foreach (var none in strange)
        {
            var answer = await Office.AskAsync(story.To("accept"), Bodies.Acceptance, (IfMatch, none));
            answer.ShouldBeProblem(412, "case-changed").GetProperty("changes").GetArrayLength().ShouldBe(0, none);
        }

        (await Office.AskAsync(story.To("accept"), Bodies.Acceptance, (IfMatch, $"\"x\", {tag}"))).Status.ShouldBe(200);
        (await Office.AskAsync(story.To("mark-key"), KeyMark, (IfMatch, "*"))).Status.ShouldBe(200);
        (await Office.AskAsync(Story.StepOf(new string('a', 16), "accept"), Bodies.Acceptance, (IfMatch, "*"))).ShouldBeProblem(404, "case-not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("\"7")]
    [InlineData("\"7\" \"8\"")]
    public async Task Header_ThatIsNoListOfTagsIsRefused(string header)
    {
        var story = await fixture.ClosedCaseAsync();

        var command = await fixture.Account.StaysAsItIsAsync(() => Office.AskAsync(story.To("close"), Bodies.Nothing, (IfMatch, header)));

        command.ShouldBeProblem(400, "wrong-parameter");
        (await Office.GetAsync(story.Path, (IfNoneMatch, header))).ShouldBeProblem(400, "wrong-parameter");
    }

    [Fact]
    public async Task Submission_ExpectsNoVersion()
    {
        var answer = await fixture.Account.StaysAsItIsAsync(
            () => People.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission(), (IfMatch, "*")));

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    private static object KeyMark { get; } = new { manager = "manager-1", name = "许望舒" };
}
