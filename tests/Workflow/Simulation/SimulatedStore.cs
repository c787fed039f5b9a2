using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>The case store in memory, as JSON, so that nothing passes that would not survive being stored.</summary>
internal sealed class SimulatedStore(Turns turns) : ICaseStore, ICaseScan
{
    public Dictionary<CaseKey, (string Json, int Tag)> States { get; } = [];

    public Dictionary<CaseKey, List<TrailRow>> Events { get; } = [];

    public Dictionary<(CaseKey Key, string Intent), string> Operations { get; } = [];

    public Task<StoredCase?> LoadAsync(CaseKey key, CancellationToken cancellationToken) => turns.CallAsync(() => Find(key));

    public StoredCase? Find(CaseKey key) =>
        States.TryGetValue(key, out var row) ? new StoredCase(Read<Case>(row.Json), $"{row.Tag}") : null;

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (Operations.ContainsKey((commit.Key, commit.Operation.Intent)))
            return CommitResult.OperationKnown;
        if (commit.Change is { } change)
        {
            var tag = States.TryGetValue(commit.Key, out var row) ? $"{row.Tag}" : null;
            if (tag != change.ReadTag)
                return CommitResult.StateChanged;
            States[commit.Key] = (Write(change.State), row.Tag + 1);
            if (!Events.TryGetValue(commit.Key, out var events))
                Events[commit.Key] = events = [];
            events.AddRange(change.Events.Select(e => new TrailRow(e.Number, Trail.TextOf(e), e.Hash)));
        }

        Operations.Add((commit.Key, commit.Operation.Intent), Write(commit.Operation));
        return CommitResult.Committed;
    });

    public Task<Operation?> FindOperationAsync(CaseKey key, string intent, CancellationToken cancellationToken) =>
        turns.CallAsync(() => Operations.TryGetValue((key, intent), out var json) ? Read<Operation>(json) : null);

    public Task<RecordedEvent?> FindEventAsync(CaseKey key, int number, CancellationToken cancellationToken) =>
        turns.CallAsync(() => (RecordedEvent?)Read(Events[key][number - 1]));

    public async IAsyncEnumerable<RecordedEvent> ReadHistoryAsync(
        CaseKey key, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await turns.CallAsync(() => Events[key].ToList()))
            yield return Read(row);
    }

    /// <summary>The event in a row.</summary>
    public static RecordedEvent Read(TrailRow row) => Read<RecordedEvent>(row.Content!) with { Hash = row.Hash };

    public async IAsyncEnumerable<CaseKey> ReadKeysAsync(
        string jurisdiction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var key in await turns.CallAsync(() => States.Keys.Where(k => k.Jurisdiction == jurisdiction).ToList()))
            yield return key;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;
}
