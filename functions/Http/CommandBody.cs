using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Http;

/// <summary>Reads a command from JSON, strictly, whichever way it came.</summary>
internal static class CommandBody
{
    private static readonly JsonDocumentOptions ParseOptions = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>What the place of a command on an assignment gives, and the body must not have.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfAssignment(string department) => [new("department", department)];

    /// <summary>What the place of a command on a deadline gives, and the body must not have.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfDeadline(string deadline) => [new("deadline", deadline)];

    /// <summary>What the place of a command on a commitment gives, and the body must not have.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> OfCommitment(string commitment) => [new("commitment", commitment)];

    /// <summary>The JSON as <paramref name="type"/>; no JSON at all is an empty object.</summary>
    /// <param name="json">In UTF-8.</param>
    /// <param name="type">The command.</param>
    /// <param name="fromPlace">Members that the place gives where the command was put; the JSON must not have them.</param>
    /// <exception cref="ProblemException">It is no JSON, or of another shape.</exception>
    public static object Read(byte[] json, Type type, IEnumerable<KeyValuePair<string, string>> fromPlace) =>
        Read(json.Length == 0 ? [] : ParseObject(json), type, fromPlace);

    /// <summary>The object as <paramref name="type"/>; it gets the members that the place gives.</summary>
    /// <exception cref="ProblemException">It is of another shape.</exception>
    public static object Read(JsonObject body, Type type, IEnumerable<KeyValuePair<string, string>> fromPlace)
    {
        foreach (var (name, value) in fromPlace)
        {
            if (body.ContainsKey(name))
                throw new ProblemException(BodyFault.Unknown("/" + name));
            body[name] = value;
        }

        try
        {
            return body.Deserialize(type, WorkflowJson.Strict)!;
        }
        catch (JsonException e)
        {
            throw new ProblemException(BodyFault.Of(e));
        }
    }

    /// <summary>The JSON as an object, not yet looked at closer.</summary>
    /// <exception cref="ProblemException">It is no JSON, or no object.</exception>
    public static JsonObject ParseObject(byte[] json)
    {
        try
        {
            ReadTexts(json);
            return JsonNode.Parse(json, documentOptions: ParseOptions) as JsonObject
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
}
