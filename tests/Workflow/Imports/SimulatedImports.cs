using System.Text.Json;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Imports;

/// <summary>Imports in memory, as JSON. A line has one outcome: a second one is a fault of whoever writes it.</summary>
internal sealed class SimulatedImports(Turns turns) : IImportStore, IImportFiles
{
    public Dictionary<ImportKey, (string Json, int Tag)> States { get; } = [];

    public Dictionary<(ImportKey Key, int Line), LineOutcome> Outcomes { get; } = [];

    public Dictionary<string, byte[]> Files { get; } = [];

    public Task<StoredImport?> FindAsync(ImportKey key, CancellationToken cancellationToken) => turns.CallAsync(() =>
        States.TryGetValue(key, out var row) ? new StoredImport(Read(row.Json), $"{row.Tag}") : null);

    public Task<bool> TryAddAsync(Import import, CancellationToken cancellationToken) =>
        turns.CallAsync(() => States.TryAdd(import.Key, (Write(import), 1)));

    public Task<bool> TryAdvanceAsync(Import after, string readTag, IReadOnlyList<LineOutcome> outcomes, CancellationToken cancellationToken) =>
        turns.CallAsync(() =>
        {
            var tag = States[after.Key].Tag;
            if ($"{tag}" != readTag)
                return false;
            States[after.Key] = (Write(after), tag + 1);
            foreach (var outcome in outcomes)
                Outcomes.Add((after.Key, outcome.Line), outcome);
            return true;
        });

    public Task<Stream> OpenAsync(string name, long position, CancellationToken cancellationToken) =>
        turns.CallAsync<Stream>(() => new MemoryStream(Files[name][(int)position..]));

    public Task<string> ClaimKeyAsync(ImportKey key, string callersKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Page<LineOutcome>> FindOutcomesAsync(ImportKey key, LineResult? only, PageRequest page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<LineOutcome> ReadOutcomesAsync(ImportKey key, LineResult? only, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task WriteAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RemoveAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    private static Import Read(string json) => JsonSerializer.Deserialize<Import>(json, WorkflowJson.Options)!;

    private static string Write(Import import) => JsonSerializer.Serialize(import, WorkflowJson.Options);
}
