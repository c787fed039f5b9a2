using System.Text.Json.Nodes;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.OpenApi.Examples;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>
/// The description of the API (OpenAPI 3.1), made of what the code itself goes by: the triggers' attributes, the records, the transition
/// table, the checks, the problem types.
/// </summary>
public sealed class OpenApiDocument
{
    private const string TokenScheme = "token";
    private readonly Schemas schemas = new();
    private readonly Bodies bodies;
    private readonly Responses responses;

    private OpenApiDocument() => (bodies, responses) = (new(schemas), new(schemas));

    /// <summary>The names of the commands that are posted by themselves.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. HttpRoutes.Commands];

    /// <summary>Makes the document.</summary>
    /// <exception cref="InvalidOperationException">Something of the API is not described; the message says what to add.</exception>
    public static JsonObject Build() => new OpenApiDocument().Make();

    private JsonObject Make()
    {
        // Bodies first: what a body and an answer share is described as it is read.
        var requests = HttpRoutes.All.Where(r => r.Command is not null).ToDictionary(r => r.Function, r => bodies.Of(r.Command!));
        foreach (var route in HttpRoutes.All.Where(r => r.Command is null))
            if (Descriptions.Of(route).Body is { } content)
                requests.Add(route.Function, responses.BodyOf(content, AnswerExamples.Of(content)));
        foreach (var type in Parameters.Enumerations)
            schemas.Components[type.Name] = schemas.OfAnswer(type);
        var paths = HttpRoutes.All.GroupBy(r => r.Path).Select(path => KeyValuePair.Create<string, JsonNode?>(path.Key, new JsonObject(
            path.Select(r => KeyValuePair.Create<string, JsonNode?>(r.Method, r.Command is not null ? OfCommand(r, requests[r.Function]) : OfQuery(r, requests.GetValueOrDefault(r.Function)))))));
        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "提案办理 ProposalWorkflow",
                ["version"] = "1.0.0",
                ["description"] = "政协提案、人大建议的提交、审查、交办、办理、答复和反馈。每个命令先受理（202），办理结果见操作；错误按 RFC 9457 答复。",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject { [TokenScheme] = new JsonArray() }),
            ["paths"] = new JsonObject([.. paths]),
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    [TokenScheme] = new JsonObject
                    {
                        ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT",
                        ["description"] = "本单位签发的令牌：roles（office、department、manager、proposer）、jurisdiction，承办单位另有 department。",
                    },
                },
                ["parameters"] = Parameters.All(),
                ["schemas"] = schemas.Components,
                ["examples"] = responses.Examples,
            },
        };
    }

    private JsonObject OfCommand(HttpRoute route, JsonObject body)
    {
        var command = route.Command!;
        var isSubmission = command == typeof(Submit);
        var roles = Transitions.RolesFor(command);
        var operation = Start(route, $"{Words.Of(command)} ({CommandName.Of(command)})", $"由{Words.Of(roles)}办理；经队列 {Queues.For(command)}。",
            isSubmission ? Parameters.OfSubmission : Parameters.OfCommands);
        operation["x-roles"] = new JsonArray([.. Enum.GetValues<CallerRole>().Where(r => r is not (CallerRole.None or CallerRole.System) && roles.HasFlag(r)).Select(r => (JsonNode)KebabCase.Of(r.ToString()))]);
        operation["requestBody"] = body;
        string[] headers = ["Location", "Preference-Applied"];
        operation["responses"] = new JsonObject(
        [
            new(isSubmission ? "201" : "200", responses.Json("已办理（Prefer: wait，或同一幂等键的重发）。", typeof(OperationView), AnswerExamples.Of(typeof(OperationView)), headers)),
            new("202", responses.Json("已受理，结果见 Location。", typeof(OperationView), AnswerExamples.Pending, headers)),
            .. responses.Problems(Conflicts.Of(command), waited: true),
        ]);
        return operation;
    }

    private JsonObject OfQuery(HttpRoute route, JsonObject? body)
    {
        var about = Descriptions.Of(route);
        var operation = Start(route, about.Words, $"供{about.For}使用。", about.Tagged ? [.. about.Parameters, "If-None-Match"] : about.Parameters);
        if (about.Open)
            operation["security"] = new JsonArray();
        if (about.Takes.Count > 0)
            operation["requestBody"] = Responses.FileTaken(about.Takes);
        if (body is not null)
            operation["requestBody"] = body;
        IReadOnlyList<string> headers = about.Tagged ? [.. about.Headers, "ETag"] : about.Headers;
        operation["responses"] = new JsonObject(
        [
            new(about.Creates ? "201" : "200", about.Answer is { } type
                ? responses.Json(about.Words + "。", type, AnswerExamples.Of(type), headers, about.OrAnswers, about.Files)
                : Responses.File(about.Words + "。", about.Files, headers)),
            .. about.Pends ? [new("202", responses.Json("已受理，结果见 Location。", about.Answer!, AnswerExamples.Of(about.Answer!), headers))] : Array.Empty<KeyValuePair<string, JsonNode?>>(),
            .. about.InParts ? [new("206", Responses.File("文件的一段。", about.Files, headers)), new("416", Responses.NoSuchPart(headers))] : Array.Empty<KeyValuePair<string, JsonNode?>>(),
            .. about.Tagged ? [new("304", Responses.Unchanged())] : Array.Empty<KeyValuePair<string, JsonNode?>>(),
            .. responses.Problems(about.Open ? about.Problems : [.. about.Problems, ProblemType.InvalidToken, ProblemType.Internal]),
        ]);
        return operation;
    }

    private static JsonObject Start(HttpRoute route, string summary, string description, IReadOnlyList<string> parameters) => new()
    {
        ["operationId"] = route.Function,
        ["tags"] = new JsonArray(route.Step),
        ["summary"] = summary,
        ["description"] = description,
        ["parameters"] = new JsonArray([.. route.Parameters.Concat(parameters).Select(Parameters.Reference)]),
    };
}
