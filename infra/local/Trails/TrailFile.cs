using System.Runtime.CompilerServices;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Local;

/// <summary>An export: the rows of all cases, case by case, as JSON Lines.</summary>
public static class TrailFile
{
    /// <summary>Writes it; there is no file before it is complete.</summary>
    public static async Task<(int Cases, int Events)> WriteAsync(string path, ITrails trails, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(trails);
        var (cases, events, unfinished) = (0, 0, path + ".part");
        await using (var file = OwnersFile.Create(unfinished))
        {
            await foreach (var key in trails.KeysAsync(stop))
            {
                if (await trails.FindAsync(key, stop) is not { } trail)
                    continue;
                (cases, events) = (cases + 1, events + trail.Rows.Count);
                foreach (var line in LinesOf(trail))
                    await file.WriteLineAsync(JsonSerializer.Serialize(line, WorkflowJson.Options));
            }

            await file.WriteLineAsync(JsonSerializer.Serialize(new TrailLine(TrailLine.End) { Cases = cases, Events = events }, WorkflowJson.Options));
        }

        File.Move(unfinished, path, overwrite: true);
        return (cases, events);
    }

    /// <summary>Reads it, one case at a time.</summary>
    /// <exception cref="CannotStartException">It is no export, or not all of one.</exception>
    public static async IAsyncEnumerable<CaseTrail> ReadAsync(string path, [EnumeratorCancellation] CancellationToken stop)
    {
        using var lines = TrailLines.Open(path);
        var seen = new HashSet<CaseKey>();
        while (await lines.NextAsync(stop) is { Row: not TrailLine.End } first)
        {
            var key = KeyOf(first);
            if (!seen.Add(key))
                throw lines.Fault($"the case {key.Jurisdiction}:{key.Id} has ended before");
            List<TrailLine> rows = [first];
            while (await lines.PeekAsync(stop) is { Row: not TrailLine.End } next && KeyOf(next) == key)
                rows.Add((await lines.NextAsync(stop))!);
            if (rows.Count(r => r.Row == TrailLine.State) > 1)
                throw lines.Fault($"the case {key.Jurisdiction}:{key.Id} has two states");
            yield return new(key, rows.Find(r => r.Row == TrailLine.State)?.Content,
                [.. rows.Where(r => r.Row == TrailLine.Event).Select(r => new TrailRow(r.Number ?? 0, r.Content, r.Hash))]);
        }

        lines.Ended(seen.Count);
    }

    private static IEnumerable<TrailLine> LinesOf(CaseTrail trail)
    {
        var ofCase = new TrailLine(TrailLine.Event) { Jurisdiction = trail.Key.Jurisdiction, Case = trail.Key.Id };
        foreach (var row in trail.Rows)
            yield return ofCase with { Number = row.Number, Hash = row.Hash, Content = row.Content };
        if (trail.State is not null)
            yield return ofCase with { Row = TrailLine.State, Content = trail.State };
    }

    private static CaseKey KeyOf(TrailLine line) => new(line.Jurisdiction!, line.Case!);
}
