using System.Text.Json.Nodes;
using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.OpenApi.Examples;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>The bodies of the commands: schema, limits and examples.</summary>
internal sealed class Bodies(Schemas schemas)
{
    /// <summary>What the path gives of a command; null where it gives nothing but the case.</summary>
    private static string? FromPath(Type command) =>
        command.IsSubclassOf(typeof(AssignmentCommand)) || command.IsSubclassOf(typeof(PublicationCommand)) ? "department"
        : command.IsSubclassOf(typeof(DeadlineCommand)) ? "deadline"
        : command.IsSubclassOf(typeof(CommitmentCommand)) ? "commitment"
        : null;

    /// <summary>The body of this type of command, as its operation describes it.</summary>
    public JsonObject Of(Type command)
    {
        var reference = schemas.OfBody(command);
        var schema = schemas.Resolve(reference);
        if (FromPath(command) is { } given)
            LeaveOut(schema, given);
        schema["description"] = Words.Of(command);

        var examples = CommandExamples.Of(command);
        foreach (var example in examples)
            Limit(schema, new(command, Write(example), ExamplePlace.Jurisdiction), FromPath(command));
        return new()
        {
            ["required"] = schema["required"] is not null,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = reference,
                    ["examples"] = new JsonObject(examples.Select((e, i) => KeyValuePair.Create<string, JsonNode?>(
                        examples.Count == 1 ? "example" : $"example-{i + 1}", new JsonObject { ["value"] = BodyOf(e) }))),
                },
            },
        };
    }

    private static JsonObject Write(CaseCommand command) => Responses.Write(command).AsObject();

    private static JsonObject BodyOf(CaseCommand command)
    {
        var body = Write(command);
        if (FromPath(command.GetType()) is { } given)
            body.Remove(given);
        return body;
    }

    /// <summary>The path gives it.</summary>
    private static void LeaveOut(JsonObject schema, string name)
    {
        schema["properties"]?.AsObject().Remove(name);
        var left = schema["required"]!.AsArray().Where(n => n!.ToString() != name).Select(n => n!.DeepClone()).ToArray();
        schema.Remove("required");
        if (left.Length > 0)
            schema["required"] = new JsonArray(left);
    }

    private void Limit(JsonObject schema, FieldLimits limits, string? given)
    {
        foreach (var (path, isList, least, most) in limits.Find())
        {
            if (path is [var name] && name == given)
                continue;
            var field = path.Aggregate(schema, (at, name) => Inner(at, name));
            if (least > 0)
                field[isList ? "minItems" : "minLength"] = least;
            if (most is not null)
                field[isList ? "maxItems" : "maxLength"] = most;
        }
    }

    private JsonObject Inner(JsonObject schema, string name)
    {
        var inner = name.All(char.IsAsciiDigit) ? schema["items"]! : schema["properties"]![name]!;
        return schemas.Resolve(inner["anyOf"] is JsonArray choices ? choices[0]! : inner);
    }
}
