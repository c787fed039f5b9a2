using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>
/// The schemas of bodies and answers, made from the records that are read and written and the options that they are read and written with.
/// Each record is a component of its own. A type that a body can have is described as it is read (closed, with what may be null); any
/// other as it is written: without nulls, and with everything that is always there.
/// </summary>
internal sealed class Schemas
{
    private readonly Dictionary<string, Type> types = [];

    /// <summary>The components so far.</summary>
    public JsonObject Components { get; } = [];

    /// <summary>The schema of a body.</summary>
    public JsonNode OfBody(Type type) => Of(type, WorkflowJson.Strict);

    /// <summary>The schema of an answer.</summary>
    public JsonNode OfAnswer(Type type) => Of(type, WorkflowJson.Options);

    /// <summary>The object that a reference leads to, or the schema itself.</summary>
    public JsonObject Resolve(JsonNode schema) =>
        schema["$ref"] is { } reference ? Components[reference.ToString().Split('/')[^1]]!.AsObject() : schema.AsObject();

    private JsonNode Of(Type type, JsonSerializerOptions options)
    {
        if (options.GetTypeInfo(type).Kind != JsonTypeInfoKind.Object)
            return Export(type, options);
        var name = NameOf(type);
        if (types.TryAdd(name, type))
            Components[name] = Export(type, options);
        else if (types[name] != type)
            throw new InvalidOperationException($"{type} and {types[name]} would both be the schema '{name}'. Rename one.");
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonNode Export(Type type, JsonSerializerOptions options) => options.GetJsonSchemaAsNode(type, new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (node is not JsonObject schema)
                return node;
            schema.Remove("default");
            if (options == WorkflowJson.Options)
                AsWritten(schema, context.TypeInfo);
            var nested = context.Path.Length > 0 && context.BaseTypeInfo is null && context.TypeInfo.Kind == JsonTypeInfoKind.Object;
            if (!nested)
                return schema;
            var reference = Of(context.TypeInfo.Type, options);
            return MayBeNull(schema) ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
        },
    });

    /// <summary>A null is not written, so what may be null may be missing, and nothing else may.</summary>
    private static void AsWritten(JsonObject schema, JsonTypeInfo info)
    {
        if (schema["properties"] is not JsonObject properties)
            return;
        // What has no setter may be set to anything, says the exporter; what counts here is the getter.
        var never = info.Properties.Where(p => !p.IsGetNullable).Select(p => p.Name).ToHashSet();
        var always = properties.Where(p => never.Contains(p.Key) || !MayBeNull(p.Value!)).Select(p => (JsonNode)p.Key).ToArray();
        schema.Remove("required");
        if (always.Length > 0)
            schema["required"] = new JsonArray(always);
        foreach (var (name, property) in properties.ToList())
            properties[name] = WithoutNull(property!);
    }

    private static JsonNode WithoutNull(JsonNode schema)
    {
        if (schema["anyOf"] is JsonArray choice && MayBeNull(schema))
            return choice[0]!.DeepClone();
        if (schema["type"] is JsonArray names && names.FirstOrDefault(n => n!.ToString() != "null") is { } type)
            schema["type"] = type.DeepClone();
        if (schema["enum"] is JsonArray values)
            schema["enum"] = new JsonArray([.. values.OfType<JsonNode>().Select(v => v.DeepClone())]);
        return schema.DeepClone();
    }

    private static bool MayBeNull(JsonNode schema) =>
        (schema["type"] is JsonArray names && names.Any(n => n!.ToString() == "null"))
        || (schema["enum"] is JsonArray values && values.Any(v => v is null))
        || (schema["anyOf"] is JsonArray choices && choices.Any(c => c!["type"]?.ToString() == "null"));

    private static string NameOf(Type type) => type.IsGenericType
        ? type.Name.Split('`')[0] + "Of" + string.Concat(type.GetGenericArguments().Select(NameOf))
        : type.Name;
}
