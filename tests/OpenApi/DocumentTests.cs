using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Tests.Fixture;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.OpenApi.Tests;

/// <summary>The document by itself. What the functions really take and answer is held against it by the end-to-end tests.</summary>
public sealed class DocumentTests
{
    private static readonly JsonObject Document = ProposalWorkflow.Functions.OpenApi.OpenApiDocument.Build();

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations =>
        from path in Document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select (path.Key, method.Key, method.Value!.AsObject());

    [Fact]
    public void Document_IsOpenApi31()
    {
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(Document.ToJsonString(), "json");

        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        read.Document!.Paths.Sum(p => p.Value.Operations!.Count).ShouldBe(Operations.Count());
        read.Document.Validate(ValidationRuleSet.GetDefaultRuleSet()).ShouldBeEmpty();
    }

    [Fact]
    public void References_AllLeadSomewhereAndEveryComponentIsUsed()
    {
        var check = new SchemaCheck(Document);
        var references = Nodes(Document).OfType<JsonObject>().Where(o => o["$ref"] is JsonValue).ToList();

        references.ForEach(r => check.Resolve(r).ShouldNotBeNull());
        var used = references.Select(r => r["$ref"]!.ToString()).ToHashSet();
        foreach (var kind in new[] { "schemas", "parameters", "examples" })
            foreach (var (name, _) in Document["components"]![kind]!.AsObject())
                used.ShouldContain($"#/components/{kind}/{name}");
    }

    [Fact]
    public void Operations_HaveIdsOfTheirOwnAndSayWhatTheyDo()
    {
        Operations.Select(o => o.Operation["operationId"]!.ToString()).ShouldBeUnique();
        foreach (var (path, method, operation) in Operations)
        {
            operation["summary"]!.ToString().ShouldMatch(@"\p{IsCJKUnifiedIdeographs}", $"{method} {path}");
            operation["responses"]!.AsObject().Select(r => r.Key).ShouldContain(status => status.StartsWith('2'), $"{method} {path}");
        }
    }

    /// <summary>host.json sets no prefix, so each route has to bring its own; what is open to everyone is told apart by it.</summary>
    [Fact]
    public void Paths_BeginWithApi_ButWhatIsPublic()
    {
        foreach (var (path, method, operation) in Operations)
        {
            path.ShouldMatch("^/(api|public)/", $"{method} {path}: the route of {operation["operationId"]} begins with api/.");
            (operation["security"] is not null).ShouldBe(path.StartsWith("/public/", StringComparison.Ordinal) || path == "/api/openapi.json", path);
        }
    }

    [Fact]
    public void EveryCommand_IsPostedSomewhere() => Operations.Where(o => o.Operation["x-roles"] is not null).Select(o => CommandOf(o.Path)).Order()
        .ShouldBe(Functions.OpenApi.OpenApiDocument.Commands);

    [Fact]
    public void Examples_AreAsTheirSchemasSay()
    {
        var check = new SchemaCheck(Document);
        var examples = 0;
        foreach (var content in Nodes(Document["paths"]!).OfType<JsonObject>().Where(o => o["schema"] is JsonObject && (o["example"] ?? o["examples"]) is not null))
        {
            foreach (var example in content["examples"]?.AsObject().Select(e => check.Resolve(e.Value!)["value"]) ?? [content["example"]])
            {
                check.Faults(content["schema"]!, example).ShouldBeEmpty(example!.ToJsonString());
                examples++;
            }
        }

        examples.ShouldBeGreaterThan(100);
    }

    /// <summary>Every reason for which the rules refuse a command stands in its operation's answers: all commands, in all stages, by all roles.</summary>
    [Fact]
    public void Refusals_AreAllDescribed()
    {
        var refused = new HashSet<(string Command, RejectionKind Kind)>();
        var asked = Sample.OnCase().Concat(Place.Departments.SelectMany(Sample.OnAssignment))
            .Where(c => Functions.OpenApi.OpenApiDocument.Commands.Contains(CommandName.Of(c.GetType()))).ToList();
        foreach (var scenario in Situations.All.Values)
            foreach (var by in Place.Departments.Select(Place.Of).Concat([Place.Office, Place.Manager, Place.Lead, Place.Joint, Place.Stranger]))
                foreach (var command in asked)
                    if (scenario.Decide(by, command) is Decision.Rejected { Rejection.Kind: var kind })
                        refused.Add((CommandName.Of(command.GetType()), kind));

        refused.Select(r => r.Kind).Distinct().Count().ShouldBeGreaterThan(12);
        foreach (var (command, kind) in refused)
            TypesOf(command).ShouldContain($"/problems/{ProblemType.Of(kind).Name}", $"{command}: say so in {nameof(Functions.OpenApi)}/Conflicts.cs");
    }

    private static IEnumerable<string> TypesOf(string command) => Operations.Single(o => o.Operation["x-roles"] is not null && CommandOf(o.Path) == command)
        .Operation["responses"]!.AsObject().Select(r => r.Value!["content"]?["application/problem+json"]?["schema"]?["properties"]?["type"]?["enum"])
        .OfType<JsonArray>().SelectMany(types => types.Select(t => t!.ToString()));

    private static string CommandOf(string path) => path.EndsWith("/proposals", StringComparison.Ordinal) ? "submit" : path.Split(':')[^1];

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject o => o.Select(m => m.Value).OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        JsonArray a => a.OfType<JsonNode>().SelectMany(Nodes).Prepend(node),
        _ => [node],
    };
}
