using System.Text.Json;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>What places have applied, in memory, as JSON.</summary>
internal sealed class SimulatedBasis(Turns turns) : IBasisStore
{
    public Dictionary<(string Place, int Number), string> Versions { get; } = [];

    public Dictionary<BasisChangeKey, (string Json, int Tag)> Changes { get; } = [];

    public Task<int> NewestAsync(string jurisdiction, CancellationToken cancellationToken) => turns.CallAsync(() => Newest(jurisdiction));

    public Task<BasisVersion?> FindAsync(string jurisdiction, int number, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Versions.TryGetValue((jurisdiction, number), out var json) ? JsonSerializer.Deserialize<BasisVersion>(json, WorkflowJson.Options) : null);

    public async IAsyncEnumerable<BasisVersion> ReadAsync(
        string jurisdiction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var json in await turns.CallAsync(() => Versions.Where(v => v.Key.Place == jurisdiction).OrderBy(v => v.Key.Number).Select(v => v.Value).ToList()))
            yield return JsonSerializer.Deserialize<BasisVersion>(json, WorkflowJson.Options)!;
    }

    public Task<StoredBasisChange?> FindChangeAsync(BasisChangeKey key, CancellationToken cancellationToken) =>
        turns.CallAsync(() => Changes.TryGetValue(key, out var row) ? new StoredBasisChange(Read(row.Json), $"{row.Tag}") : null);

    public Task<bool> TryAddAsync(BasisChange change, BasisVersion? version, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (Changes.ContainsKey(change.Key) || (version is not null && version.Number != Newest(change.Key.Jurisdiction) + 1))
            return false;
        if (version is not null)
            Versions.Add((version.Jurisdiction, version.Number), JsonSerializer.Serialize(version, WorkflowJson.Options));
        Changes.Add(change.Key, (Write(change), 1));
        return true;
    });

    public Task<bool> TryAdvanceAsync(BasisChange after, string readTag, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        var tag = Changes[after.Key].Tag;
        if ($"{tag}" != readTag)
            return false;
        Changes[after.Key] = (Write(after), tag + 1);
        return true;
    });

    public static BasisChange Read(string json) => JsonSerializer.Deserialize<BasisChange>(json, WorkflowJson.Options)!;

    private static string Write(BasisChange change) => JsonSerializer.Serialize(change, WorkflowJson.Options);

    private int Newest(string jurisdiction) => Versions.Keys.Where(k => k.Place == jurisdiction).Select(k => k.Number).DefaultIfEmpty(0).Max();
}
