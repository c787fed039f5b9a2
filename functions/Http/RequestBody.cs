using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Http;

/// <summary>Reads a command from a request's body, strictly.</summary>
public static class RequestBody
{
    /// <summary>1 MiB: some five times the longest letter that the domain takes.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions ParseOptions = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>The body as <typeparamref name="T"/>; an absent body is an empty object.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fromPath">Members that the path gives; the body must not have them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The body is too large, no JSON, or of another shape.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpRequest request, IEnumerable<KeyValuePair<string, string>> fromPath, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(request, cancellationToken);
        if (bytes.Length > 0 && !request.HasJsonContentType())
            throw new ProblemException(ProblemType.NotJson, "请以 application/json 发送正文。");
        var body = Parse(bytes);
        foreach (var (name, value) in fromPath)
        {
            if (body.ContainsKey(name))
                throw new ProblemException(BodyFault.Unknown("/" + name));
            body[name] = value;
        }

        try
        {
            return body.Deserialize<T>(WorkflowJson.Strict)!;
        }
        catch (JsonException e)
        {
            throw new ProblemException(BodyFault.Of(e));
        }
    }

    private static JsonObject Parse(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [];
        try
        {
            ReadTexts(bytes);
            return JsonNode.Parse(bytes, documentOptions: ParseOptions) as JsonObject
                ?? throw new ProblemException(ProblemType.WrongBody, "正文应是一个 JSON 对象。");
        }
        catch (JsonException e)
        {
            throw new ProblemException(BodyFault.Malformed(e));
        }
        catch (InvalidOperationException)
        {
            throw new ProblemException(ProblemType.MalformedJson, "文字的编码有误：应为 UTF-8，代理字符应成对。");
        }
    }

    /// <summary>Bytes that are no UTF-8, or half a surrogate pair, would otherwise be replaced in silence, or stop a reader later on.</summary>
    /// <exception cref="InvalidOperationException">A text cannot be read.</exception>
    private static void ReadTexts(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ParseOptions.MaxDepth });
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                _ = reader.GetString();
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            throw TooLarge();
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MostBytes)
                throw TooLarge();
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static ProblemException TooLarge() => new(ProblemType.BodyTooLarge, $"正文最多 {MostBytes / 1024} KiB。");
}
