using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>The corpus in memory, with the store's merge.</summary>
internal sealed class SimulatedCorpus(Turns turns) : ICorpus
{
    public Dictionary<CaseKey, CorpusRow> Rows { get; } = [];

    public Task WriteAsync(CorpusRow row, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Rows[row.Key] = row.Text is null ? row with { Text = Rows.GetValueOrDefault(row.Key)?.Text } : row);

    public Task<CorpusChanges> ReadAsync(string jurisdiction, DateTimeOffset? since, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
