using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The statistics: parts, each a partition that holds one tally, and the share in it of every case of the part.</summary>
public interface ITallyStore
{
    /// <summary>What a case has in the part's tally, by one point read; null where it has nothing yet.</summary>
    Task<StoredShare?> FindShareAsync(TallyPart part, string caseId, CancellationToken cancellationToken);

    /// <summary>The part's tally, by one point read; null where nothing is counted yet.</summary>
    Task<StoredTally?> FindTallyAsync(TallyPart part, CancellationToken cancellationToken);

    /// <summary>Every share of the part: for a recount, never for an answer.</summary>
    IAsyncEnumerable<StoredShare> ReadSharesAsync(TallyPart part, CancellationToken cancellationToken);

    /// <summary>All of the change in one transaction, or nothing and false, where a row is no longer as it was read.</summary>
    Task<bool> TryCommitAsync(TallyChange change, CancellationToken cancellationToken);
}

/// <summary>A share as it was read.</summary>
public sealed record StoredShare(CaseShare Share, string Tag);

/// <summary>A tally as it was read.</summary>
public sealed record StoredTally(Tally Tally, string Tag);

/// <summary>One transaction on a part.</summary>
/// <param name="Part">The partition.</param>
public sealed record TallyChange(TallyPart Part)
{
    /// <summary>The share as it was read; null where there was none, or where it stays.</summary>
    public StoredShare? OldShare { get; init; }

    /// <summary>The share then; null with an old one: it goes.</summary>
    public CaseShare? NewShare { get; init; }

    /// <summary>The tally as it was read; null where there was none, or where it stays.</summary>
    public StoredTally? OldTally { get; init; }

    /// <summary>The tally then; null: it stays.</summary>
    public Tally? NewTally { get; init; }
}
