using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Inbound;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>What a message on department-inbound is taken for.</summary>
public sealed class InboundMessageTests
{
    private const string Department = "donghu-rsj";
    private const string Case = "aaaaaaaaaaaaaaaa";

    /// <summary>An attribute, what stands there instead, and the faults of a fault-free message are none.</summary>
    public static TheoryData<string, string?> Unreadable => new()
    {
        { "specversion", null },
        { "specversion", "\"0.3\"" },
        { "specversion", "1.0" },
        { "id", null },
        { "id", "\"\"" },
        { "id", "7" },
        { "type", null },
        { "type", "{}" },
        { "source", null },
        { "subject", "7" },
        { "authorization", "[]" },
        { "datacontenttype", "1" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Envelope_WithAFaultIsUnreadable(string attribute, string? value)
    {
        var message = Message("acknowledge", "{}");
        message.Remove(attribute);
        if (value is not null)
            message[attribute] = JsonNode.Parse(value);

        Should.Throw<UnreadableMessageException>(() => InboundMessage.Read(message.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("提案")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"specversion":"1.0","id":"1","id":"2","source":"/s","type":"t"}""")]
    [InlineData("""{"specversion":"1.0","id":"\ud83d","source":"/s","type":"t"}""")]
    public void Text_ThatIsNoCloudEventIsUnreadable(string text) =>
        Should.Throw<UnreadableMessageException>(() => InboundMessage.Read(text));

    public static TheoryData<string, string?, CaseCommand> Mapped => new()
    {
        { "acknowledge", null, new Acknowledge { Department = Department } },
        { "acknowledge", "{}", new Acknowledge { Department = Department } },
        { "raise-objection", """{"reason":"不属职责"}""", new RaiseObjection("不属职责") { Department = Department } },
        { "name-handler", """{"section":"一科","person":"程以宁"}""", new NameHandler("一科", "程以宁") { Department = Department } },
        { "send-reply", "{}", new SendReply { Department = Department } },
        { "waive-opinion", """{"reason":"已商定"}""", new WaiveOpinion("已商定") { Department = Department } }, // refused later, by the role
        { "decline", """{"reason":"重复"}""", new Decline("重复") },
    };

    [Theory]
    [MemberData(nameof(Mapped))]
    public void Type_NamesTheCommandAndTheTokenTheDepartment(string name, string? data, CaseCommand expected)
    {
        var asked = InboundCommand.Of(InboundMessage.Read(Message(name, data).ToJsonString()), Department);

        asked.ShouldBe(new InboundCommand(expected, Case, "key-1"));
    }

    [Fact]
    public void Submission_HasNoCase()
    {
        var data = """{"session":"s","title":"案由","text":"正文","proposers":[]}""";

        var asked = InboundCommand.Of(InboundMessage.Read(Message("submit", data).ToJsonString()), Department);

        asked.Command.ShouldBeOfType<Submit>().Title.ShouldBe("案由");
        asked.CaseId.ShouldBeNull();
    }

    public static TheoryData<string, string, string, string[]> Refused => new()
    {
        { "type", "\"proposal.command.burn\"", "not-found", [] },
        { "type", "\"acknowledge\"", "not-found", [] },
        { "subject", "null", "case-not-found", [] },
        { "id", "\"two words\"", "wrong-parameter", [] },
        { "datacontenttype", "\"text/xml\"", "not-json", [] },
        { "data_base64", "\"e30=\"", "not-json", [] },
        { "data", "[]", "wrong-body", [] },
        { "data", "\"{}\"", "wrong-body", [] },
        { "data", """{"department":"donghu-mzj"}""", "wrong-body", ["/department"] },
        { "data", """{"extra":1}""", "wrong-body", ["/extra"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Fault_IsTheProblemThatHttpAnswers(string attribute, string value, string problem, string[] pointers)
    {
        var message = Message("acknowledge", "{}");
        message[attribute] = JsonNode.Parse(value);

        var refusal = Should.Throw<ProblemException>(() => InboundCommand.Of(InboundMessage.Read(message.ToJsonString()), Department)).Problem;

        refusal.Type.ShouldBe($"/problems/{problem}");
        (refusal.Errors ?? []).Select(error => error.Pointer).ShouldBe(pointers);
    }

    private static JsonObject Message(string command, string? data) => new()
    {
        ["specversion"] = "1.0",
        ["id"] = "key-1",
        ["source"] = "/rsj/oa",
        ["type"] = $"proposal.command.{command}",
        ["subject"] = Case,
        ["authorization"] = "Bearer x",
        ["data"] = data is null ? null : JsonNode.Parse(data),
    };
}
