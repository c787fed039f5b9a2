using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>One operation of the description.</summary>
public sealed record DescribedOperation(string Method, string Path, JsonNode Content)
{
    public string Id => Content["operationId"]!.ToString();
}

/// <summary>The description of the API (OpenAPI), and what in a request or an answer is not as it says.</summary>
public sealed class Contract(JsonNode document)
{
    /// <summary>What is part of the contract where it is there at all.</summary>
    private static readonly string[] RequestHeaders = ["If-Match", "If-None-Match", "Idempotency-Key", "Prefer"];
    private static readonly string[] AnswerHeaders =
        ["ETag", "Location", "Preference-Applied", "Retry-After", "WWW-Authenticate", "Content-Disposition"];

    private readonly SchemaCheck _check = new(document);

    /// <summary>All of them; of two that fit a path, the one that says more of it comes first.</summary>
    public IReadOnlyList<DescribedOperation> Operations { get; } =
    [
        .. from path in document["paths"]!.AsObject()
           orderby Regex.Replace(path.Key, @"\{\w+\}", "").Length descending
           from method in path.Value!.AsObject()
           select new DescribedOperation(method.Key.ToUpperInvariant(), path.Key, method.Value!),
    ];

    public DescribedOperation? Find(HttpMethod method, string path) => Operations.FirstOrDefault(o => o.Method == method.Method
        && Regex.IsMatch(path, "^" + Regex.Replace(Regex.Escape(o.Path).Replace(@"\{", "{", StringComparison.Ordinal), @"\{\w+}", "[^/]+") + "$"));

    public async Task<IReadOnlyList<string>> FaultsAsync(HttpRequestMessage request, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        if (Find(request.Method, request.RequestUri!.AbsolutePath) is not { } operation)
            return (int)answer.StatusCode == 404 && body == "" ? [] : ["There is no such operation, and it is answered."];
        if (operation.Content["responses"]![$"{(int)answer.StatusCode}"] is not { } described)
            return ["There is no such status."];
        return
        [
            .. answer.IsSuccessStatusCode ? await OfRequestAsync(operation, request) : [],
            .. OfHeaders(described["headers"] as JsonObject ?? [], answer),
            .. OfAnswer(described["content"] as JsonObject, answer.Content.Headers.ContentType?.MediaType, body),
        ];
    }

    private async Task<IEnumerable<string>> OfRequestAsync(DescribedOperation operation, HttpRequestMessage request)
    {
        var parameters = operation.Content["parameters"]!.AsArray().Select(p => _check.Resolve(p!)).ToList();
        IEnumerable<string> Names(string place) => parameters.Where(p => p["in"]!.ToString() == place).Select(p => p["name"]!.ToString());
        var query = request.RequestUri!.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=')[0]);
        var headers = RequestHeaders.Where(request.Headers.Contains);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        return
        [
            .. query.Except(Names("query")).Select(name => $"There is no parameter {name}."),
            .. headers.Except(Names("header")).Select(name => $"There is no header {name}."),
            .. OfBody(operation.Content["requestBody"], request.Content?.Headers.ContentType?.MediaType, body),
        ];
    }

    private IEnumerable<string> OfBody(JsonNode? described, string? type, string body)
    {
        if (body == "")
            return described?["required"]?.GetValue<bool>() is true ? ["The body is missing."] : [];
        return described is null ? ["There should be no body."] : OfContent("request", described["content"]!.AsObject(), type, body);
    }

    private IEnumerable<string> OfAnswer(JsonObject? content, string? type, string body) =>
        content is null ? body == "" ? [] : ["The answer should have no body."] : OfContent("answer", content, type, body);

    private IEnumerable<string> OfContent(string where, JsonObject content, string? type, string body) =>
        type is null || content[type] is not { } described ? [$"{where}: there is no content of type {type}."]
        : described["schema"] is { } schema ? _check.Faults(schema, JsonNode.Parse(body)).Select(fault => $"{where}{fault}")
        : [];

    private static IEnumerable<string> OfHeaders(JsonObject described, HttpResponseMessage answer)
    {
        bool Has(string name) => answer.Headers.NonValidated.Contains(name) || answer.Content.Headers.NonValidated.Contains(name);
        return described.Where(h => h.Value!["required"]?.GetValue<bool>() is true && !Has(h.Key)).Select(h => $"The header {h.Key} is missing.")
            .Concat(AnswerHeaders.Where(name => Has(name) && !described.ContainsKey(name)).Select(name => $"The header {name} is not described."));
    }
}
