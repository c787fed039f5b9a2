using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Tests.ReadBack;

/// <summary>A record as it is compared: in the characters that values are given in, without the spaces that say nothing.</summary>
internal static partial class Compared
{
    /// <summary>The fields that are not the same, each with both values.</summary>
    public static IEnumerable<string> Differences(JsonObject expected, JsonObject found)
    {
        foreach (var (field, value) in expected)
            if (Value(field, value) is var wanted && Value(field, found[field]) is var read && wanted != read)
                yield return $"{field}:\n  printed {wanted}\n  read    {read}";
    }

    private static string Value(string field, JsonNode? node) => field switch
    {
        "sections" => Outline(node),
        "commitments" => string.Join("\n    ", node!.AsArray().Select(c => $"{Plain(c!["text"])} | {c["due"]} | {Plain(c["department"])}")),
        "annexes" => string.Join("\n    ", node!.AsArray().Select(a =>
            $"{Plain(a!["title"])} | {Plain(a["department"])} | {Plain(a["needsAnotherDepartment"])} | {Outline(a["sections"])}")),
        _ => Plain(node),
    };

    private static string Plain(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => Words(value.ToString()),
        _ => Words(node.ToJsonString(LetterJson.Options)),
    };

    private static string Words(string text) => Spaces().Replace(string.Concat(text.Select(HalfWidth)), "");

    private static char HalfWidth(char c) => c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' ? (char)(c - 0xFEE0) : c;

    /// <summary>Words only: which marks end a heading is the outline's own matter.</summary>
    private static string Outline(JsonNode? node)
    {
        var text = new StringBuilder();
        if (node is JsonValue whole)
            text.Append(whole.ToString());
        foreach (var section in node as JsonArray ?? [])
        {
            text.Append(section!["marker"]).Append(section["heading"]).Append(section["text"]);
            foreach (var point in section["points"]!.AsArray())
                text.Append(point!["marker"]).Append(point["heading"]).Append(point["text"]);
        }

        return Marks().Replace(Words(text.ToString()), "");
    }

    /// <summary>A space parts two words of Latin letters, and nothing else.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[。！：\s]")]
    private static partial Regex Marks();
}
