using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>What falls due, in memory.</summary>
internal sealed class SimulatedDues(Turns turns) : IDueTable
{
    private int _writes;

    public Dictionary<DueRow, (DateTimeOffset? AskedAt, string Tag)> Rows { get; } = [];

    public Task WriteAsync(DueRow row, CancellationToken cancellationToken) => turns.CallAsync(() => Rows[row] = (null, $"{++_writes}"));

    public Task RemoveAsync(DueRow row, CancellationToken cancellationToken) => turns.CallAsync(() => Rows.Remove(row));

    public IAsyncEnumerable<StoredDue> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(row => row.Due.At <= now);

    public IAsyncEnumerable<StoredDue> ReadAllAsync(string jurisdiction, CancellationToken cancellationToken) =>
        ReadAsync(row => row.Key.Jurisdiction == jurisdiction);

    public Task NoteAskedAsync(StoredDue row, DateTimeOffset at, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (Rows.TryGetValue(row.Row, out var now) && now.Tag == row.Tag)
            Rows[row.Row] = (at, $"{++_writes}");
        return true;
    });

    public Task RemoveAsync(StoredDue row, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Rows.TryGetValue(row.Row, out var now) && now.Tag == row.Tag && Rows.Remove(row.Row));

    private async IAsyncEnumerable<StoredDue> ReadAsync(Func<DueRow, bool> isIt)
    {
        var rows = await turns.CallAsync(() => Rows.Where(r => isIt(r.Key)).OrderBy(r => r.Key.Due.At).ToList());
        foreach (var (row, (asked, tag)) in rows)
            yield return new(row, asked, tag);
    }
}
