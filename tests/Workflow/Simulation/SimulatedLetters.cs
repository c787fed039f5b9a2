using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>What is public, in memory: reading a row and writing it under its tag are two calls, as in a real store.</summary>
internal sealed class SimulatedLetters(Turns turns) : IPublicLetters
{
    private int _writes;

    public Dictionary<(CaseKey Case, ReplyKey Reply), (PublicRow Row, int Tag)> Rows { get; } = [];

    /// <summary>How often something became public, or was no more.</summary>
    public int Changes { get; private set; }

    public async Task PutAsync(PublicRow row, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await turns.CallAsync(() => Rows.GetValueOrDefault((row.Case, row.Reply)));
            if (stored.Row is { } there && (there.Version > row.Version || there.Edition?.Event == row.Edition?.Event))
                return;
            if (await turns.CallAsync(() => Write(row, stored.Tag)))
                return;
        }
    }

    public Task<PublicEdition?> FindAsync(string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PublicChanges> ReadAsync(DateTimeOffset? since, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async IAsyncEnumerable<StoredPublicRow> ReadRowsAsync(
        string jurisdiction, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (row, tag) in await turns.CallAsync(() => Rows.Values.Where(r => r.Row.Case.Jurisdiction == jurisdiction).ToList()))
            yield return new(row.Case, row.Reply, row.Version, row.Edition?.Event, $"{tag}");
    }

    public Task ReplaceAsync(PublicRow row, StoredPublicRow read, CancellationToken cancellationToken) =>
        turns.CallAsync(() => Write(row, int.Parse(read.Tag, System.Globalization.CultureInfo.InvariantCulture)));

    private bool Write(PublicRow row, int tag)
    {
        if (Rows.GetValueOrDefault((row.Case, row.Reply)).Tag != tag)
            return false;
        Changes++;
        Rows[(row.Case, row.Reply)] = (Copy(row), ++_writes);
        return true;
    }

    /// <summary>As JSON, so that nothing passes that would not survive being stored.</summary>
    private static PublicRow Copy(PublicRow row) => row with
    {
        Edition = JsonSerializer.Deserialize<PublicEdition>(JsonSerializer.Serialize(row.Edition, WorkflowJson.Options), WorkflowJson.Options),
    };
}
