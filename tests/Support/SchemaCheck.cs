using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Tests.Support;

/// <summary>
/// Whether a value is as a JSON Schema (2020-12) says. It knows the words that the API's document uses, and stops at any other, so that
/// none is passed over. Beyond the schema, a member that the schema does not name is a fault: what is sent must be described.
/// </summary>
public sealed class SchemaCheck(JsonNode document)
{
    private static readonly string[] Notes = ["description", "title", "example", "examples", "additionalProperties"];

    /// <summary>The faults, each with its place; none where the value fits.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value)
    {
        var named = new HashSet<string>();
        return [.. Faults(schema, value, "", named), .. Unnamed(value, "", named)];
    }

    /// <summary>The object that a reference in the document leads to, or the node itself.</summary>
    public JsonNode Resolve(JsonNode node) => node["$ref"] is { } reference
        ? reference.ToString().Split('/')[1..].Aggregate(document, (at, name) => at[name] ?? throw new InvalidOperationException($"{reference} leads nowhere."))
        : node;

    private IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string at, HashSet<string> named) =>
        schema.AsObject().SelectMany(word => word.Key switch
        {
            "$ref" => Faults(Resolve(schema), value, at, named),
            "type" => Names(word.Value!).Any(type => Is(type, value)) ? [] : [$"{at}: {Show(value)} is no {word.Value!.ToJsonString()}"],
            "enum" => word.Value!.AsArray().Any(v => JsonNode.DeepEquals(v, value)) ? [] : [$"{at}: {Show(value)} is none of {word.Value.ToJsonString()}"],
            "const" => JsonNode.DeepEquals(word.Value, value) ? [] : [$"{at}: {Show(value)} is not {word.Value!.ToJsonString()}"],
            "anyOf" => OneOf(word.Value!.AsArray(), value, at, named),
            "required" => value is JsonObject o ? word.Value!.AsArray().Where(n => !o.ContainsKey(n!.ToString())).Select(n => $"{at}/{n} is missing") : [],
            "properties" => value is JsonObject o ? OfMembers(word.Value!.AsObject(), o, at, named) : [],
            "items" => value is JsonArray a ? a.SelectMany((v, i) => Faults(word.Value!, v, $"{at}/{i}", named)) : [],
            "format" => value is JsonValue v && Is("string", value) && !HasFormat(word.Value!.ToString(), v.GetValue<string>()) ? [$"{at}: {Show(value)} is no {word.Value}"] : [],
            "minLength" => LengthOf(value) < word.Value!.GetValue<int>() ? [$"{at} is too short"] : [],
            "maxLength" => LengthOf(value) > word.Value!.GetValue<int>() ? [$"{at} is too long"] : [],
            "minItems" => value is JsonArray a && a.Count < word.Value!.GetValue<int>() ? [$"{at} has too few entries"] : [],
            "maxItems" => value is JsonArray a && a.Count > word.Value!.GetValue<int>() ? [$"{at} has too many entries"] : [],
            "minimum" => Is("number", value) && value!.GetValue<double>() < word.Value!.GetValue<int>() ? [$"{at} is too small"] : [],
            "maximum" => Is("number", value) && value!.GetValue<double>() > word.Value!.GetValue<int>() ? [$"{at} is too great"] : [],
            "pattern" => Is("string", value) && !Regex.IsMatch(value!.GetValue<string>(), word.Value!.ToString()) ? [$"{at} does not match {word.Value}"] : [],
            var note when Notes.Contains(note) => [],
            var other => throw new InvalidOperationException($"The schema says '{other}', which this check does not know."),
        });

    private IEnumerable<string> OneOf(JsonArray choices, JsonNode? value, string at, HashSet<string> named)
    {
        var tried = choices.Select(choice =>
        {
            var also = new HashSet<string>();
            return (Faults: Faults(choice!, value, at, also).ToList(), Named: also);
        }).ToList();
        foreach (var fits in tried.Where(t => t.Faults.Count == 0))
            named.UnionWith(fits.Named);
        return tried.Any(t => t.Faults.Count == 0) ? [] : [$"{at} fits none of the choices", .. tried.MinBy(t => t.Faults.Count).Faults];
    }

    private IEnumerable<string> OfMembers(JsonObject properties, JsonObject value, string at, HashSet<string> named)
    {
        foreach (var (name, schema) in properties.Where(p => value.ContainsKey(p.Key)))
        {
            named.Add($"{at}/{name}");
            foreach (var fault in Faults(schema!, value[name], $"{at}/{name}", named))
                yield return fault;
        }
    }

    private static IEnumerable<string> Unnamed(JsonNode? value, string at, HashSet<string> named) => value switch
    {
        JsonObject o => o.SelectMany(m => named.Contains($"{at}/{m.Key}") ? Unnamed(m.Value, $"{at}/{m.Key}", named) : [$"{at}/{m.Key} is not described"]),
        JsonArray a => a.SelectMany((v, i) => Unnamed(v, $"{at}/{i}", named)),
        _ => [],
    };

    private static IEnumerable<string> Names(JsonNode type) => type is JsonArray names ? names.Select(n => n!.ToString()) : [type.ToString()];

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => long.TryParse(value!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        var other => throw new InvalidOperationException($"The schema names the format '{other}', which this check does not know."),
    };

    /// <summary>In UTF-16 units, as the checks of the domain count; an emoji may so come out longer than JSON Schema says, never shorter.</summary>
    private static int? LengthOf(JsonNode? value) => Is("string", value) ? value!.GetValue<string>().Length : null;

    private static string Show(JsonNode? value) => value?.ToJsonString() is { } text ? text[..Math.Min(60, text.Length)] : "null";
}
