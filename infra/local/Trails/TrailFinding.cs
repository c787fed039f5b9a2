using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Local;

/// <summary>A case that is not whole.</summary>
/// <param name="Case">The case.</param>
/// <param name="Row">The row.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record TrailFinding(string Case, string Row, string What)
{
    /// <summary>What is wrong with a trail, by itself or beside the hashes that its first events had; null where nothing is.</summary>
    public static TrailFinding? In(CaseTrail trail, IReadOnlyList<string?> before)
    {
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(before);
        if (TrailCheck.FirstFault(trail) is { } fault)
            return new(NameOf(trail.Key), NameOf(fault), WordsOf(fault.Kind));
        // A chain that was written anew from some row on is whole in itself; only one who kept the old hashes can tell.
        var same = before.Zip(trail.Rows).TakeWhile(pair => pair.First == pair.Second.Hash).Count();
        return same == before.Count ? null : new(NameOf(trail.Key), $"event {same + 1}", "written anew: the earlier export has another");
    }

    /// <summary>A case that an earlier export has.</summary>
    public static TrailFinding Gone(CaseKey key) => new(NameOf(key), "all", "removed: the earlier export has the case");

    /// <summary>The findings as aligned lines; none where there are none.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<TrailFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (findings.Count == 0)
            return [];
        TrailFinding[] rows = [new("CASE", "ROW", "WHAT IS WRONG"), .. findings];
        var (first, second) = (rows.Max(r => r.Case.Length), rows.Max(r => r.Row.Length));
        return rows.Select(r => $"{r.Case.PadRight(first)}  {r.Row.PadRight(second)}  {r.What}");
    }

    private static string NameOf(CaseKey key) => $"{key.Jurisdiction}:{key.Id}";

    private static string NameOf(TrailFault fault) => fault.Number switch
    {
        null => "state",
        0 => "event ?",
        { } number => $"event {number}",
    };

    private static string WordsOf(TrailFaultKind kind) => kind switch
    {
        TrailFaultKind.Changed => "changed: its content is not what its hash says",
        TrailFaultKind.Replaced => "replaced: the rows around it are not chained to it",
        TrailFaultKind.Removed => "removed",
        TrailFaultKind.ContentRemoved => "its content is removed",
        TrailFaultKind.Reordered => "reordered: its event stands at another number",
        TrailFaultKind.Inserted => "inserted",
        TrailFaultKind.OtherCase => "written for another case",
        TrailFaultKind.LastDiffers => "replaced, or the state is: the state names another last event",
        TrailFaultKind.StateRemoved => "removed",
        TrailFaultKind.StateChanged => "changed: it is not what the events make",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
