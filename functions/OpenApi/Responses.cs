using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.OpenApi.Examples;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>The answers of an operation.</summary>
internal sealed class Responses(Schemas schemas)
{
    private static readonly Dictionary<string, (string Words, bool Always)> HeaderWords = new()
    {
        ["ETag"] = ("这次读到的版本；用于 If-Match 和 If-None-Match。", true),
        ["Location"] = ("操作的地址；提交完成后为提案的地址。", true),
        ["Preference-Applied"] = ("实际采用的等待时间。", false),
        ["Retry-After"] = ("尚未办理时，过几秒再查。", false),
        ["WWW-Authenticate"] = ("Bearer。", true),
        ["Content-Disposition"] = ("文件名。", true),
    };

    /// <summary>The examples of problems, each once.</summary>
    public JsonObject Examples { get; } = [];

    /// <summary>A JSON answer.</summary>
    /// <param name="words">What it is.</param>
    /// <param name="type">Its type.</param>
    /// <param name="example">An example.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="or">Other types that it can have.</param>
    /// <param name="files">The content types of files that it can be instead.</param>
    public JsonObject Json(
        string words, Type type, object example, IEnumerable<string> headers, IReadOnlyList<Type>? or = null, IEnumerable<string>? files = null)
    {
        var json = new JsonObject
        {
            ["schema"] = or is null or []
                ? schemas.OfAnswer(type)
                : new JsonObject { ["anyOf"] = new JsonArray([schemas.OfAnswer(type), .. or.Select(schemas.OfAnswer)]) },
            ["example"] = Write(example),
        };
        return Answer(words, headers, new([new("application/json", json), .. Contents(files ?? [])]));
    }

    /// <summary>The body of a request that is JSON, and no command.</summary>
    public JsonObject BodyOf(Type type, object example) => new()
    {
        ["required"] = type.GetConstructors().Any(c => c.GetParameters() is { Length: > 0 } all && !all.All(p => p.HasDefaultValue)),
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schemas.OfBody(type), ["example"] = Write(example) } },
    };

    /// <summary>The body of a request that is a file.</summary>
    public static JsonObject FileTaken(IEnumerable<string> contentTypes) => new()
    {
        ["required"] = true,
        ["content"] = new JsonObject(Contents(contentTypes)),
    };

    /// <summary>A file.</summary>
    public static JsonObject File(string words, IEnumerable<string> contentTypes, IEnumerable<string> headers) =>
        Answer(words, headers, new(Contents(contentTypes)));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Contents(IEnumerable<string> types) =>
        types.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Split(';')[0], new JsonObject()));

    /// <summary>No body: the file ends before the part that is asked for.</summary>
    public static JsonObject NoSuchPart(IEnumerable<string> headers) => Answer("文件没有这一段。", headers, null);

    /// <summary>No body: the reader has it already.</summary>
    public static JsonObject Unchanged() => Answer("没有变化。", ["ETag"], null);

    /// <summary>One answer for each status, which says what types of problem can come with it.</summary>
    /// <param name="types">The types.</param>
    /// <param name="waited">Whether it may be the outcome of a command that was waited for.</param>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Problems(IEnumerable<ProblemType> types, bool waited = false) =>
        types.DistinctBy(t => t.Name).GroupBy(t => t.Status).OrderBy(g => g.Key).Select(group => KeyValuePair.Create<string, JsonNode?>(
            $"{group.Key}", Answer(string.Join("；", group.Select(t => t.Title)) + "。", HeadersOf(group.Key, waited), new()
            {
                ["application/problem+json"] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["$ref"] = schemas.OfAnswer(typeof(Problem))["$ref"]!.DeepClone(),
                        ["properties"] = new JsonObject
                        {
                            ["type"] = new JsonObject { ["enum"] = new JsonArray([.. group.Select(t => (JsonNode)ProblemExamples.Of(t).Type)]) },
                            ["status"] = new JsonObject { ["const"] = group.Key },
                        },
                    },
                    ["examples"] = new JsonObject(group.Select(t => KeyValuePair.Create<string, JsonNode?>(
                        t.Name, Example(t)))),
                },
            })));

    private JsonObject Example(ProblemType type)
    {
        Examples.TryAdd(type.Name, new JsonObject { ["summary"] = type.Title, ["value"] = Write(ProblemExamples.Of(type)) });
        return new() { ["$ref"] = $"#/components/examples/{type.Name}" };
    }

    /// <summary>A value as an answer has it.</summary>
    public static JsonNode Write(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), WorkflowJson.Options)!;

    private static string[] HeadersOf(int status, bool waited) => status switch
    {
        401 => ["WWW-Authenticate"],
        412 when waited => ["ETag", "Preference-Applied"],
        403 or 404 or 409 or 422 when waited => ["Preference-Applied"],
        _ => [],
    };

    private static JsonObject Answer(string words, IEnumerable<string> headers, JsonObject? content)
    {
        var answer = new JsonObject { ["description"] = words };
        var described = headers.Select(h => (Name: h.TrimEnd('?'), Always: !h.EndsWith('?'))).Select(h => KeyValuePair.Create<string, JsonNode?>(h.Name, new JsonObject
        {
            ["description"] = HeaderWords[h.Name].Words,
            ["required"] = h.Always && HeaderWords[h.Name].Always,
            ["schema"] = new JsonObject { ["type"] = "string" },
        })).ToList();
        if (described.Count > 0)
            answer["headers"] = new JsonObject(described);
        if (content is not null)
            answer["content"] = content;
        return answer;
    }
}
