using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The texts and assignments of all cases of a jurisdiction, to be read as a whole: derived, and never decided by.</summary>
public interface ICorpus
{
    /// <summary>Writes the row by one call; a row without a text leaves the stored text as it is.</summary>
    Task WriteAsync(CorpusRow row, CancellationToken cancellationToken);

    /// <summary>The rows written since <paramref name="since"/> (null: all), some of them perhaps again.</summary>
    /// <param name="jurisdiction">Nothing of another one is read.</param>
    /// <param name="since">The mark of an earlier reading.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<CorpusChanges> ReadAsync(string jurisdiction, DateTimeOffset? since, CancellationToken cancellationToken);
}

/// <summary>What was written to a corpus.</summary>
/// <param name="Rows">In no order, each case once.</param>
/// <param name="Mark">From where the next reading goes on: the store's own time, not ours; null while nothing was ever written.</param>
public sealed record CorpusChanges(IReadOnlyList<CorpusRow> Rows, DateTimeOffset? Mark);
