using System.Text.Json;
using System.Text.Json.Nodes;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>
/// How long a text of a command may be and how many entries a list may have, found by trying it on <see cref="CommandCheck"/> itself: so
/// the document says what the check does, whatever that comes to be.
/// </summary>
/// <param name="type">The type of the command.</param>
/// <param name="body">A body without a fault.</param>
/// <param name="place">Where it has none.</param>
internal sealed class FieldLimits(Type type, JsonObject body, Jurisdiction place)
{
    /// <summary>What is longer than this is as good as unlimited: two such texts are too long for any body.</summary>
    private const int Endless = 1 << 18;

    /// <summary>The least and the greatest length of each text and list, by its JSON pointer; null where there is none.</summary>
    public IEnumerable<(string[] Path, bool IsList, int Least, int? Most)> Find() => Find(body, []);

    private IEnumerable<(string[], bool, int, int?)> Find(JsonNode? at, string[] path) => at switch
    {
        JsonObject fields => fields.SelectMany(field => Find(field.Value, [.. path, field.Key])),
        JsonArray { Count: > 0 } list => Find(list[0], [.. path, "0"]).Concat(
            Try(path, count => new JsonArray([.. Enumerable.Repeat(list[0], count).Select(entry => entry?.DeepClone())]), isList: true)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Try(path, length => new string('a', length), isList: false),
        _ => [],
    };

    private IEnumerable<(string[], bool, int, int?)> Try(string[] path, Func<int, JsonNode> make, bool isList)
    {
        bool Fits(int size) => IsTaken(path, make(size));
        var least = Enumerable.Range(0, 4).FirstOrDefault(Fits, -1);
        if (least < 0)
            yield break; // no text of our making: a code, a date, one of several words
        var most = Math.Max(least, 1);
        while (most < Endless && Fits(most * 2))
            most *= 2;
        yield return (path, isList, least, most >= Endless ? null : Greatest(most, most * 2, Fits));
    }

    private static int Greatest(int fits, int tooMuch, Func<int, bool> takes)
    {
        while (tooMuch - fits > 1)
        {
            var middle = (fits + tooMuch) / 2;
            (fits, tooMuch) = takes(middle) ? (middle, tooMuch) : (fits, middle);
        }

        return fits;
    }

    /// <summary>Whether the check finds no fault with this field itself; others may have one.</summary>
    private bool IsTaken(string[] path, JsonNode value)
    {
        var changed = body.DeepClone();
        var parent = path[..^1].Aggregate(changed, (node, name) => node is JsonArray list ? list[0]! : node[name]!);
        if (parent is JsonArray entries)
            entries[0] = value;
        else
            parent[path[^1]] = value;
        try
        {
            var command = (CaseCommand)changed.Deserialize(type, WorkflowJson.Strict)!;
            return CommandCheck.Check(command, place).All(error => error.Field != "/" + string.Join('/', path));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
