using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.OpenApi;
using ProposalWorkflow.Functions.OpenApi.Examples;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.OpenApi.Tests;

/// <summary>The examples of the commands are read by what reads the real ones, and the limits are those of the real check.</summary>
public sealed class ExampleTests
{
    private static readonly JsonObject Document = OpenApiDocument.Build();

    public static TheoryData<string> Commands => [.. CommandName.All.Where(c => Transitions.RolesFor(c.Value) != CallerRole.System).Select(c => c.Key)];

    [Theory, MemberData(nameof(Commands))]
    public async Task Example_IsReadAndHasNoFault(string name)
    {
        foreach (var (body, example) in BodiesOf(name).Zip(CommandExamples.Of(CommandName.All[name])))
        {
            var command = await ReadAsync(CommandName.All[name], body, example);

            CommandCheck.Check(command, ExamplePlace.Jurisdiction).ShouldBeEmpty();
            System.Text.Json.JsonSerializer.Serialize<object>(command, WorkflowJson.Options)
                .ShouldBe(System.Text.Json.JsonSerializer.Serialize<object>(example, WorkflowJson.Options));
        }
    }

    /// <summary>A field that no example uses would have no limit in the document.</summary>
    [Theory, MemberData(nameof(Commands))]
    public void Examples_UseEveryField(string name)
    {
        var used = BodiesOf(name).SelectMany(b => b.Select(field => field.Key)).Distinct().Order();

        used.ShouldBe((SchemaOf(name)["properties"]?.AsObject() ?? []).Select(p => p.Key).Order(), $"Add what is missing to {nameof(CommandExamples)}.");
    }

    [Theory]
    [InlineData("submit", "title", 1, 200)]
    [InlineData("submit", "text", 1, 100_000)]
    [InlineData("decline", "reason", 1, 4_000)]
    [InlineData("give-feedback", "comment", 1, 4_000)]
    [InlineData("mark-key", "manager", 1, 200)]
    public void Text_HasTheLimitsOfTheCheck(string command, string field, int least, int most)
    {
        var schema = SchemaOf(command)["properties"]![field]!;

        (schema["minLength"]!.GetValue<int>(), schema["maxLength"]!.GetValue<int>()).ShouldBe((least, most));
    }

    [Theory]
    [InlineData("Submit", "proposers", 1, 200)]
    [InlineData("GiveOpinion", "points", 1, 100)]
    [InlineData("Assign", "separate", 2, null)]
    [InlineData("Letter", "contacts", 1, 100)]
    [InlineData("Letter", "copiedTo", null, 100)]
    public void List_HasTheLimitsOfTheCheck(string schema, string field, int? least, int? most)
    {
        var list = Document["components"]!["schemas"]![schema]!["properties"]![field]!;

        (list["minItems"]?.GetValue<int>(), list["maxItems"]?.GetValue<int>()).ShouldBe((least, most));
    }

    [Fact]
    public void Department_IsGivenByThePathAlone() =>
        SchemaOf("acknowledge").ToJsonString().ShouldNotContain("department");

    private static JsonObject OperationOf(string command) => Document["paths"]!.AsObject()
        .Single(p => p.Key.StartsWith("/api/proposals", StringComparison.Ordinal)
            && (command == "submit" ? p.Key == "/api/proposals" : p.Key.EndsWith(":" + command, StringComparison.Ordinal))).Value!["post"]!.AsObject();

    private static JsonObject ContentOf(string command) => OperationOf(command)["requestBody"]!["content"]!["application/json"]!.AsObject();

    private static IEnumerable<JsonObject> BodiesOf(string command) =>
        ContentOf(command)["examples"]!.AsObject().Select(e => e.Value!["value"]!.AsObject());

    private static JsonObject SchemaOf(string command) =>
        Document["components"]!["schemas"]![ContentOf(command)["schema"]!["$ref"]!.ToString().Split('/')[^1]]!.AsObject();

    private static async Task<CaseCommand> ReadAsync(Type command, JsonObject body, CaseCommand example)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentType = "application/json";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body.ToJsonString()));
        KeyValuePair<string, string>[] path = example switch
        {
            AssignmentCommand c => [new("department", c.Department)],
            PublicationCommand c => [new("department", c.Department)],
            DeadlineCommand c => [new("deadline", c.Deadline)],
            CommitmentCommand c => [new("commitment", c.Commitment)],
            _ => [],
        };
        var read = typeof(RequestBody).GetMethod(nameof(RequestBody.ReadAsync))!.MakeGenericMethod(command)
            .Invoke(null, [request, path, CancellationToken.None])!;
        await (Task)read;
        return (CaseCommand)read.GetType().GetProperty("Result")!.GetValue(read)!;
    }
}
