using System.Text.Json;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>The statistics in memory, as JSON; a transaction is one call.</summary>
internal sealed class SimulatedTallies(Turns turns) : ITallyStore
{
    private int _writes;

    public Dictionary<(TallyPart Part, string Case), (string Json, string Tag)> Shares { get; } = [];

    public Dictionary<TallyPart, (string Json, string Tag)> Tallies { get; } = [];

    /// <summary>Transactions that lost to another.</summary>
    public int Conflicts { get; private set; }

    public Task<StoredShare?> FindShareAsync(TallyPart part, string caseId, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Shares.TryGetValue((part, caseId), out var row) ? new StoredShare(Read<CaseShare>(row.Json), row.Tag) : null);

    public Task<StoredTally?> FindTallyAsync(TallyPart part, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Tallies.TryGetValue(part, out var row) ? new StoredTally(Read<Tally>(row.Json), row.Tag) : null);

    public async IAsyncEnumerable<StoredShare> ReadSharesAsync(
        TallyPart part, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = await turns.CallAsync(() => Shares.Where(s => s.Key.Part == part).Select(s => s.Value).ToList());
        foreach (var (json, tag) in rows)
            yield return new(Read<CaseShare>(json), tag);
    }

    public Task<bool> TryCommitAsync(TallyChange change, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        var id = change.NewShare?.Case ?? change.OldShare?.Share.Case;
        if ((id is not null && Shares.GetValueOrDefault((change.Part, id)).Tag != change.OldShare?.Tag)
            || (change.NewTally is not null && Tallies.GetValueOrDefault(change.Part).Tag != change.OldTally?.Tag))
        {
            Conflicts++;
            return false;
        }

        if (change.NewShare is { } share)
            Shares[(change.Part, share.Case)] = (Write(share), $"{++_writes}");
        else if (id is not null)
            Shares.Remove((change.Part, id));
        if (change.NewTally is { } tally)
            Tallies[change.Part] = (Write(tally), $"{++_writes}");
        return true;
    });

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);
}
