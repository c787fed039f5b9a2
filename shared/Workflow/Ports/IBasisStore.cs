using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>What each place has applied of rules and calendars: a partition of its own for each, with a row for each version, and one for
/// each time that somebody applies.</summary>
public interface IBasisStore
{
    /// <summary>The number of the newest version, by one point read; 0 where the place has applied nothing.</summary>
    Task<int> NewestAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>One version, by one point read; null where there is none.</summary>
    Task<BasisVersion?> FindAsync(string jurisdiction, int number, CancellationToken cancellationToken);

    /// <summary>All versions of a place, in their order.</summary>
    IAsyncEnumerable<BasisVersion> ReadAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>What came of an application, by one point read; null where it has not been handled (yet).</summary>
    Task<StoredBasisChange?> FindChangeAsync(BasisChangeKey key, CancellationToken cancellationToken);

    /// <summary>In one transaction the application and, where it was not refused, its version, which is then the newest one. False, and
    /// nothing, where the application is known, or the version before is not the newest one any more.</summary>
    Task<bool> TryAddAsync(BasisChange change, BasisVersion? version, CancellationToken cancellationToken);

    /// <summary>How far it is now; false, and nothing, where it is no longer as it was read.</summary>
    Task<bool> TryAdvanceAsync(BasisChange after, string readTag, CancellationToken cancellationToken);
}

/// <summary>An application as it was read.</summary>
/// <param name="Change">The application.</param>
/// <param name="Tag">Opaque; changes with every advance.</param>
public sealed record StoredBasisChange(BasisChange Change, string Tag);
