namespace ProposalWorkflow.Functions.Tests;

/// <summary>Statuses and headers of the answers to commands.</summary>
[Collection(OneProcess.Name)]
public sealed class AnswerTests(FunctionsFixture fixture)
{
    private Cast People => fixture.Donghu;

    [Fact]
    public async Task Submission_IsTakenOnAndItsOperationTellsWhenItIsDone()
    {
        var answer = await People.Proposer("wy-101").PostAsync("api/proposals", Bodies.Submission());

        answer.Status.ShouldBe(202, answer.Text);
        answer.Header("Preference-Applied").ShouldBeNull();
        answer.TextAt("status").ShouldBe("pending");
        var operation = answer.Header("Location")!;
        operation.ShouldMatch("^/api/operations/[a-z2-7]{16}\\.[a-z2-7]{36}$");
        answer.TextAt("self").ShouldBe(operation);
        await fixture.Account.IsSettledAsync();
        var done = await People.Proposer("wy-101").GetAsync(operation);
        done.Status.ShouldBe(200);
        done.TextAt("status").ShouldBe("done");
        done.TextAt("command").ShouldBe("submit");
        done.Json.GetProperty("version").GetInt32().ShouldBe(1);
        (await People.Proposer("wy-101").GetAsync(done.TextAt("proposal")!)).TextAt("stage").ShouldBe("awaiting-review");
    }

    [Fact]
    public async Task Submission_ThatIsWaitedForLeadsToTheCase()
    {
        var answer = await People.Proposer("wy-101").AskAsync("api/proposals", Bodies.Submission());

        answer.Status.ShouldBe(201, answer.Text);
        answer.Header("Preference-Applied").ShouldBe("wait=30");
        answer.Header("Location").ShouldBe(answer.TextAt("proposal"));
        (await People.Office.GetAsync(answer.Header("Location")!)).Json.GetProperty("version").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Command_ThatIsWaitedForTellsTheNewVersion()
    {
        var story = await Story.SubmittedAsync(People);

        var answer = await People.Office.AskAsync(story.To("accept"), Bodies.Acceptance);

        answer.Status.ShouldBe(200, answer.Text);
        answer.Header("Preference-Applied").ShouldBe("wait=30");
        answer.Header("Location").ShouldBe(answer.TextAt("self"));
        answer.Json.GetProperty("version").GetInt32().ShouldBe(2);
        (await story.SeenByAsync(People.Office)).Json.GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("wait=600", "wait=30")]
    [InlineData("respond-async, wait=20", "wait=20")]
    [InlineData("wait=\"20\"; x=y", "wait=20")]
    [InlineData("wait=soon", null)]
    [InlineData("return=minimal", null)]
    public async Task Preference_IsAppliedAsFarAsItGoes(string preference, string? applied)
    {
        var answer = await People.Proposer("wy-101").PostAsync("api/proposals", Bodies.Submission(), ("Prefer", preference));

        answer.Header("Preference-Applied").ShouldBe(applied);
        answer.Status.ShouldBe(applied is null ? 202 : 201, answer.Text);
    }

    [Fact]
    public async Task Operation_IsPendingForItsSenderUntilItIsDecidedAndAbsentForOthers()
    {
        var story = await Story.SubmittedAsync(People);
        var self = (await People.Office.AskAsync(story.To("accept"), Bodies.Acceptance)).TextAt("self")!;
        // The last character belongs to the key, the first ten of the intent to the caller: the sender's own, never handled.
        var unheardOf = self[..^1] + (self[^1] == 'a' ? 'b' : 'a');

        var pending = await People.Office.GetAsync(unheardOf);
        var others = await People.Proposer("wy-101").GetAsync(unheardOf);
        var decided = await People.Proposer("wy-101").GetAsync(self);

        pending.TextAt("status").ShouldBe("pending");
        pending.Header("Retry-After").ShouldBe("1");
        others.ShouldBeProblem(404, "not-found");
        decided.Text.ShouldBe(others.Text);
    }

    [Fact]
    public async Task Operation_OfARefusedCommandTellsWhy()
    {
        var story = await Story.SubmittedAsync(People);

        var refused = await People.Office.AskAsync(story.To("close"), Bodies.Nothing);

        var operation = await People.Office.GetAsync(refused.TextAt("operation")!);
        operation.Status.ShouldBe(200, operation.Text);
        operation.TextAt("status").ShouldBe("rejected");
        operation.TextAt("problem", "type").ShouldBe("/problems/wrong-stage");
        operation.Json.TryGetProperty("version", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Jurisdiction_NamesTheCodesThatCommandsTake()
    {
        var answer = await fixture.Xishan.Proposer("wy-900").GetAsync("api/jurisdiction");

        answer.Status.ShouldBe(200);
        answer.TextAt("name").ShouldBe("西山县");
        answer.Json.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("code").GetString())
            .ShouldBe(["xishan-wjj", "xishan-jtj"]);
        answer.Json.GetProperty("resultClasses").EnumerateArray().Select(c => c.GetProperty("mark").GetString()).ShouldBe(["一", "二"]);
    }
}
