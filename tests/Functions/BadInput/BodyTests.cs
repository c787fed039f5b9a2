using System.Net.Http.Headers;
using System.Text;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Bodies that no command can be read from: refused at the door, by status, type and place, with nothing changed.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class BodyTests(FunctionsFixture fixture)
{
    private const string Rest = """ "text":"正文","proposers":[{"id":"wy-101","name":"顾清和"}] """;
    private const string Proposer = """{"id":"wy-101","name":"顾清和"}""";

    public static TheoryData<string, string, string[]> Malformed => new()
    {
        { "wrong-body", "", ["/session", "/title", "/text", "/proposers"] },
        { "malformed-json", "{", [] },
        { "malformed-json", "{'session':'s'}", [] },
        { "malformed-json", """{"session":"s",}""", [] },
        { "malformed-json", """{"session":"s"} {}""", [] },
        { "malformed-json", """{"session":"s"} // why""", [] },
        { "malformed-json", "   ", [] },
        { "malformed-json", new string('[', 100), [] },
        { "malformed-json", $$"""{"session":"s","title":"甲","title":"乙",{{Rest}}}""", [] },
        { "malformed-json", """{"session":"s","title":"甲","text":"乙","proposers":[{"id":"wy-101","id":"wy-102","name":"甲"}]}""", [] },
        { "malformed-json", $$"""{"session":"cppcc-6-3","title":"\ud83d",{{Rest}}}""", [] }, // half of a surrogate pair
        { "malformed-json", """{"\udc00":1}""", [] },
        { "wrong-body", "null", [] },
        { "wrong-body", "[]", [] },
        { "wrong-body", "\"提案\"", [] },
        { "wrong-body", "17", [] },
    };

    public static TheoryData<string, string[]> OfAnotherShape => new()
    {
        { $$"""{"session":"cppcc-6-3",{{Rest}}}""", ["/title"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":[{"kind":"party"}]}""", ["/proposers/0/id", "/proposers/0/name"] },
        { $$"""{"session":"cppcc-6-3","title":5,{{Rest}}}""", ["/title"] },
        { $$"""{"session":"cppcc-6-3","title":["案由"],{{Rest}}}""", ["/title"] },
        { $$"""{"session":true,"title":"案由",{{Rest}}}""", ["/session"] },
        { $$"""{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":{{Proposer}}}""", ["/proposers"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":["wy-101"]}""", ["/proposers/0"] },
        { $$"""{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":[{{Proposer}},{"id":"wy-2","name":7}]}""", ["/proposers/1/name"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":[{"id":"wy-1","name":"甲","kind":"king"}]}""", ["/proposers/0/kind"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":[{"id":"wy-1","name":"甲","kind":1}]}""", ["/proposers/0/kind"] },
        { $$"""{"session":"cppcc-6-3","title":null,{{Rest}}}""", ["/title"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":null}""", ["/proposers"] },
        { $$"""{"session":"cppcc-6-3","title":"案由","priority":1,{{Rest}}}""", ["/priority"] },
        { $$"""{"session":"cppcc-6-3","Title":"案由",{{Rest}}}""", ["/Title"] },
        { $$"""{"session":"cppcc-6-3","title":"案由","$type":"accept",{{Rest}}}""", ["/$type"] },
        { $$"""{"session":"cppcc-6-3","title":"案由","a.b/c~d[0]":1,{{Rest}}}""", ["/a.b~1c~0d[0]"] },
        { """{"session":"cppcc-6-3","title":"案由","text":"正文","proposers":[{"id":"wy-1","name":"甲","age":40}]}""", ["/proposers/0/age"] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Text_ThatIsNoObjectIsRefused(string type, string body, string[] pointers) =>
        (await SubmitAsync(Json(body))).ShouldBeProblem(400, type, pointers);

    [Theory]
    [MemberData(nameof(OfAnotherShape))]
    public async Task Object_OfAnotherShapeIsRefusedAtItsPlace(string body, string[] pointers) =>
        (await SubmitAsync(Json(body))).ShouldBeProblem(400, "wrong-body", pointers);

    [Fact]
    public async Task Bytes_ThatAreNoUtf8AreRefused()
    {
        byte[] body = [.. "{\"session\":\"s\",\"title\":\""u8, 0xff, 0xfe, .. "\",\"text\":\"t\",\"proposers\":[]}"u8];

        (await SubmitAsync(Json(body))).ShouldBeProblem(400, "malformed-json");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task Body_ThatIsNotAnnouncedAsJsonIsRefused(string? type)
    {
        var body = Json("{}");
        body.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);

        (await SubmitAsync(body)).ShouldBeProblem(415, "not-json");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_OverAMebibyteIsRefused(bool announced)
    {
        var text = Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 1024 * 1024) + "\"}");

        (await SubmitAsync(announced ? Json(text) : new Unannounced(text))).ShouldBeProblem(413, "body-too-large");
    }

    [Fact]
    public async Task Department_IsGivenByThePathAlone()
    {
        var path = Story.StepOf(new string('a', 16), $"assignments/{Story.Lead}:acknowledge");

        var answer = await fixture.Account.StaysAsItIsAsync(
            () => fixture.Donghu.Department(Story.Lead).PostAsync(path, new { department = Story.CoHandler }));

        answer.ShouldBeProblem(400, "wrong-body", "/department");
    }

    private Task<Answer> SubmitAsync(HttpContent body) =>
        fixture.Account.StaysAsItIsAsync(() => fixture.Donghu.Proposer("wy-101").PostAsync("api/proposals", body));

    private static ByteArrayContent Json(string text) => Json(Encoding.UTF8.GetBytes(text));

    private static ByteArrayContent Json(byte[] text) => new(text) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>Sent in chunks, without a Content-Length.</summary>
    private sealed class Unannounced : StreamContent
    {
        public Unannounced(byte[] text)
            : base(new MemoryStream(text)) => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
