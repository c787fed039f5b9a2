using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The cases: each in a partition of its own, changed by one transaction at a time.</summary>
public interface ICaseStore
{
    /// <summary>The state by one point read; null where there is no such case.</summary>
    Task<StoredCase?> LoadAsync(CaseKey key, CancellationToken cancellationToken);

    /// <summary>All of <paramref name="commit"/> or nothing.</summary>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>The operation by one point read; null where it has not been handled (yet).</summary>
    Task<Operation?> FindOperationAsync(CaseKey key, string intent, CancellationToken cancellationToken);

    /// <summary>One event of a case by its number, by one point read; null where there is none.</summary>
    Task<RecordedEvent?> FindEventAsync(CaseKey key, int number, CancellationToken cancellationToken);

    /// <summary>The events of a case in their order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadHistoryAsync(CaseKey key, CancellationToken cancellationToken);
}

/// <summary>A case as it was read.</summary>
/// <param name="State">The state.</param>
/// <param name="Tag">Opaque; changes with every commit.</param>
public sealed record StoredCase(Case State, string Tag);

/// <summary>One transaction.</summary>
/// <param name="Key">The case.</param>
/// <param name="Operation">Inserted, never replaced: the second commit of an intent fails.</param>
/// <param name="Change">The new state and its events; null for a rejected command.</param>
public sealed record Commit(CaseKey Key, Operation Operation, Change? Change = null);

/// <summary>What a commit changes.</summary>
/// <param name="State">The state after it.</param>
/// <param name="ReadTag">The tag of the state before it; null where the case is new.</param>
/// <param name="Events">What happened; their numbers end at the state's version.</param>
public sealed record Change(Case State, string? ReadTag, IReadOnlyList<RecordedEvent> Events);

/// <summary>What came of a commit.</summary>
public enum CommitResult
{
    /// <summary>All of it is stored.</summary>
    Committed,

    /// <summary>Nothing is: this intent has been handled before.</summary>
    OperationKnown,

    /// <summary>Nothing is: the state is no longer the one that was read.</summary>
    StateChanged,
}
