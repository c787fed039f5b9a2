using System.Text.Json.Nodes;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests.Trails;

/// <summary>What somebody with write access to the table can do to one row. The rows stay in the order of their keys, as a table keeps them.</summary>
internal static class Tampering
{
    /// <summary>Other rows; those behind a removed or inserted one may be given new keys, to close or make the gap.</summary>
    public static CaseTrail WithRows(this CaseTrail trail, IEnumerable<TrailRow> rows, bool renumber = false) =>
        trail with { Rows = renumber ? [.. rows.Select((row, i) => row with { Number = i + 1 })] : [.. rows.OrderBy(r => r.Number)] };

    /// <summary>One row in the place of another.</summary>
    public static CaseTrail With(this CaseTrail trail, int at, TrailRow row) => trail.WithRows(trail.Rows.Select((r, i) => i == at ? row : r));

    /// <summary>Every way in which one member of the content can be another: changed where it is a value, and taken away.</summary>
    public static IEnumerable<string> OtherContents(string content)
    {
        foreach (var path in Paths(JsonNode.Parse(content)!, []))
        {
            yield return Edit(content, path, remove: true);
            var changed = Edit(content, path, remove: false);
            if (changed != content)
                yield return changed;
        }
    }

    /// <summary>The row with another content, as a careful forger writes it: with the hash that belongs to it.</summary>
    public static TrailRow Forged(this TrailRow row, string content) => row with { Content = content, Hash = Trail.HashOf(content) };

    private static IEnumerable<object[]> Paths(JsonNode node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(m => Paths(m.Value!, [.. path, m.Key])).Prepend(path).Where(p => p.Length > 0),
        JsonArray a => a.SelectMany((n, i) => Paths(n!, [.. path, i])).Prepend(path),
        _ => [path],
    };

    private static string Edit(string content, object[] path, bool remove)
    {
        var root = JsonNode.Parse(content)!;
        var parent = path[..^1].Aggregate(root, (node, step) => step is string name ? node[name]! : node[(int)step]!);
        if (remove && path[^1] is string member)
            ((JsonObject)parent).Remove(member);
        else if (remove)
            ((JsonArray)parent).RemoveAt((int)path[^1]);
        else if (path[^1] is string changed)
            parent[changed] = Other(parent[changed]!);
        else
            parent[(int)path[^1]] = Other(parent[(int)path[^1]]!);
        return root.ToJsonString(WorkflowJson.Options);
    }

    private static JsonNode Other(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => value.GetValue<string>() + "。",
        System.Text.Json.JsonValueKind.Number => value.GetValue<int>() + 1,
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.False => true,
        _ => value.DeepClone(),
    };
}
