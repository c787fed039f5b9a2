namespace ProposalWorkflow.Functions.Tests;

[Collection(ProcessForBadInput.Name)]
public sealed class IdempotencyTests(FunctionsFixture fixture)
{
    private const string Header = "Idempotency-Key";

    private Client Proposer => fixture.Donghu.Proposer("wy-101");

    private Client Office => fixture.Donghu.Office;

    [Fact]
    public async Task Key_UsedAgainWithTheSameBodyGetsTheSameAnswerAndChangesNothing()
    {
        var key = NewKey();
        var first = await Proposer.AskAsync("api/proposals", Bodies.Submission(), (Header, key));

        var second = await fixture.Account.StaysAsItIsAsync(() => Proposer.PostAsync("api/proposals", Bodies.Submission(), (Header, key)));

        first.Status.ShouldBe(201, first.Text);
        second.Status.ShouldBe(201, second.Text);
        second.Text.ShouldBe(first.Text);
        second.Header("Location").ShouldBe(first.Header("Location"));
    }

    [Fact]
    public async Task Key_OfARefusedCommandGetsTheSameRefusalAgain()
    {
        var story = await Story.SubmittedAsync(fixture.Donghu);
        var key = NewKey();
        var first = await Office.AskAsync(story.To("close"), Bodies.Nothing, (Header, key));

        var second = await fixture.Account.StaysAsItIsAsync(() => Office.PostAsync(story.To("close"), Bodies.Nothing, (Header, key)));

        first.ShouldBeProblem(409, "wrong-stage");
        second.Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task Key_UsedAgainWithAnotherBodyIsRefused()
    {
        var key = NewKey();
        await Proposer.AskAsync("api/proposals", Bodies.Submission(), (Header, key));

        var other = await fixture.Account.StaysAsItIsAsync(
            () => Proposer.AskAsync("api/proposals", Bodies.Submission(title: "另一案由"), (Header, key)));

        other.ShouldBeProblem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Key_UsedAgainForAnotherCommandOnTheCaseIsRefused()
    {
        var story = await Story.SubmittedAsync(fixture.Donghu);
        var key = NewKey();
        await Office.AskAsync(story.To("accept"), Bodies.Acceptance, (Header, key));

        var other = await fixture.Account.StaysAsItIsAsync(
            () => Office.AskAsync(story.To("decline"), Bodies.Reason, (Header, key)));

        other.ShouldBeProblem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Key_UsedForTwoCasesGivesEachItsOwnNumber()
    {
        var (one, two) = (await Story.SubmittedAsync(fixture.Donghu), await Story.SubmittedAsync(fixture.Donghu));
        var key = NewKey();

        var first = await Office.AskAsync(one.To("accept"), Bodies.Acceptance, (Header, key));
        var second = await Office.AskAsync(two.To("accept"), Bodies.Acceptance, (Header, key));

        (first.Status, second.Status).ShouldBe((200, 200));
        (await two.SeenByAsync(Office)).TextAt("caseNumber").ShouldNotBe((await one.SeenByAsync(Office)).TextAt("caseNumber"));
    }

    [Fact]
    public async Task Key_OfAnotherCallerIsAnotherKey()
    {
        var key = NewKey();

        var one = await Proposer.AskAsync("api/proposals", Bodies.Submission(), (Header, key));
        var other = await fixture.Donghu.Proposer("wy-102").AskAsync("api/proposals", Bodies.Submission(title: "另一案由"), (Header, key));

        (one.Status, other.Status).ShouldBe((201, 201));
        other.Header("Location").ShouldNotBe(one.Header("Location"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("key\tkey")]
    [InlineData(null)]
    public async Task Key_ThatIsNoneIsRefused(string? key)
    {
        key ??= new string('k', 201);

        var answer = await fixture.Account.StaysAsItIsAsync(() => Proposer.AskAsync("api/proposals", Bodies.Submission(), (Header, key)));

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    [Fact]
    public async Task Keys_TwoAtOnceAreRefused()
    {
        var answer = await fixture.Account.StaysAsItIsAsync(
            () => Proposer.AskAsync("api/proposals", Bodies.Submission(), (Header, NewKey()), (Header, NewKey())));

        answer.ShouldBeProblem(400, "wrong-parameter");
    }

    private static string NewKey() => Guid.NewGuid().ToString();
}
