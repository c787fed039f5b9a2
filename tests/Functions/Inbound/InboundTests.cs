using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>A department's own office system that gives its commands by queue and is answered by queue.</summary>
[Collection(OneProcess.Name)]
public sealed class InboundTests(FunctionsFixture fixture)
{
    private const string Inbound = "department-inbound", Poison = "department-inbound-poison";

    [Fact]
    public async Task Department_AnswersByQueueAndHearsWhatCameOfIt()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var (acknowledge, opinion, again) = (NewId(), NewId(), NewId());

        (await AskAsync(story, acknowledge, "acknowledge")).ShouldBe(("department.command-done", acknowledge));
        (await AskAsync(story, opinion, "give-opinion", Bodies.Opinion())).ShouldBe(("department.command-done", opinion));
        (await AskAsync(story, again, "acknowledge")).ShouldBe(("department.command-refused", again));

        var seen = await story.SeenByAsync(fixture.Donghu.Office);
        seen.Json.GetProperty("assignments").EnumerateArray()
            .Single(part => part.GetProperty("department").GetProperty("code").GetString() == Story.CoHandler)
            .GetProperty("stage").GetString().ShouldBe("answered");
    }

    [Fact]
    public async Task Answer_IsWhatHttpAnswers()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var (done, refused) = (NewId(), NewId());
        var department = fixture.Donghu.Department(Story.CoHandler);

        var byQueue = await AnswerAsync(story, Message(story.Id, done, "acknowledge"));
        var byHttp = await department.PostAsync(
            story.To($"assignments/{Story.CoHandler}:acknowledge"), Bodies.Nothing, ("Idempotency-Key", done));

        Data(byQueue).ShouldBe(byHttp.Json.GetRawText());
        byQueue.GetProperty("source").GetString().ShouldBe("/jurisdictions/donghu");
        byQueue.GetProperty("subject").GetString().ShouldBe(story.Id);

        byQueue = await AnswerAsync(story, Message(story.Id, refused, "acknowledge"));
        byHttp = await department.PostAsync(
            story.To($"assignments/{Story.CoHandler}:acknowledge"), Bodies.Nothing, ("Idempotency-Key", refused));

        byHttp.ShouldBeProblem(409, "wrong-stage");
        Data(byQueue).ShouldBe(byHttp.Json.GetRawText());
    }

    [Fact]
    public async Task Id_SentTwiceIsDoneOnceAndAnsweredTwice()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var message = Message(story.Id, NewId(), "acknowledge");
        var first = await AnswerAsync(story, message);

        var second = await AnswerAsync(story, message);

        second.GetRawText().ShouldBe(first.GetRawText());
        (await story.SeenByAsync(fixture.Donghu.Office)).Header("ETag").ShouldNotBeNull().ShouldStartWith("\"4-");
        message["data"] = JsonNode.Parse("""{"reason":"另一内容"}""");
        message["type"] = "proposal.command.raise-objection";
        var other = await AnswerAsync(story, message);
        other.GetProperty("data").GetProperty("type").GetString().ShouldBe("/problems/idempotency-key-reused");
        other.GetProperty("id").GetString().ShouldNotBe(first.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("accept", 403, "role-not-allowed")]
    [InlineData("draft-reply", 400, "wrong-body")]
    [InlineData("burn", 404, "not-found")]
    public async Task Command_ThatIsNotTheDepartmentsIsAnsweredSoAndChangesNothing(string command, int status, string problem)
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);

        var answer = await AnswerAsync(story, Message(story.Id, NewId(), command));

        answer.GetProperty("type").GetString().ShouldBe("department.command-refused");
        answer.GetProperty("data").GetProperty("type").GetString().ShouldBe($"/problems/{problem}");
        answer.GetProperty("data").GetProperty("status").GetInt32().ShouldBe(status);
        (await story.SeenByAsync(fixture.Donghu.Office)).Header("ETag").ShouldNotBeNull().ShouldStartWith("\"3-");
    }

    [Fact]
    public async Task Case_OfAnotherJurisdictionIsNotThere()
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var foreign = TokenRequest.ForDepartment("xishan", "xishan-wjj");

        var answer = await AnswerAsync(story, Message(story.Id, NewId(), "acknowledge", foreign), "xishan-wjj");

        answer.GetProperty("data").GetProperty("status").GetInt32().ShouldBe(404);
    }

    public static TheoryData<string> Unproven => new("no token", "expired", "forged", "office", "no JSON");

    [Theory]
    [MemberData(nameof(Unproven))]
    public async Task Message_OfNobodyProvenIsSetAsideUnanswered(string kind)
    {
        var story = await Story.AssignedAsync(fixture.Donghu, Story.CoHandler);
        var id = NewId();
        var message = Message(story.Id, id, "acknowledge");
        var honest = TokenRequest.ForDepartment("donghu", Story.CoHandler);
        switch (kind)
        {
            case "no token": message.Remove("authorization"); break;
            case "expired": message["authorization"] = $"Bearer {fixture.Site.Mint.Mint(honest with { Lifetime = TimeSpan.FromHours(-1) })}"; break;
            case "forged": message["authorization"] = $"Bearer {fixture.Site.Mint.MintForged(honest)}"; break;
            case "office": message["authorization"] = $"Bearer {fixture.Site.Mint.Mint(TokenRequest.ForOffice("donghu"))}"; break;
        }

        await EmptyPoisonAsync();
        await fixture.Account.StaysAsItIsAsync(async () =>
        {
            await fixture.Account.Queue(Inbound).SendMessageAsync(kind == "no JSON" ? "提案" : message.ToJsonString());
            await Eventually.IsTrueAsync("the message is set aside", async () => await fixture.Account.LengthAsync(Poison) == 1);
            await EmptyPoisonAsync();
            return true;
        });

        fixture.Functions.Output.ShouldContain("nobody proven sent it");
    }

    private async Task EmptyPoisonAsync()
    {
        await fixture.Account.Queue(Poison).CreateIfNotExistsAsync();
        await fixture.Account.Queue(Poison).ClearMessagesAsync();
    }

    private async Task<(string? Type, string? InReplyTo)> AskAsync(Story story, string id, string command, object? body = null)
    {
        var answer = await AnswerAsync(story, Message(story.Id, id, command, body: body));
        return (answer.GetProperty("type").GetString(), answer.GetProperty("inreplyto").GetString());
    }

    /// <summary>What the department's queue says to the message.</summary>
    private async Task<JsonElement> AnswerAsync(Story story, JsonObject message, string department = Story.CoHandler)
    {
        await fixture.Account.Queue(Inbound).SendMessageAsync(message.ToJsonString());
        var received = await new Mailbox(fixture.Account, department).ReceiveAsync(story.Id);
        return received.Single(one => one.TryGetProperty("inreplyto", out var id) && id.GetString() == message["id"]!.GetValue<string>());
    }

    private JsonObject Message(string caseId, string id, string command, TokenRequest? sender = null, object? body = null) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = id,
        ["source"] = "/rsj/oa",
        ["type"] = $"proposal.command.{command}",
        ["subject"] = caseId,
        ["authorization"] = $"Bearer {fixture.Site.Mint.Mint(sender ?? TokenRequest.ForDepartment("donghu", Story.CoHandler))}",
        ["data"] = JsonSerializer.SerializeToNode(body ?? Bodies.Nothing),
    };

    private static string Data(JsonElement message) => message.GetProperty("data").GetRawText();

    private static string NewId() => Guid.NewGuid().ToString();
}
