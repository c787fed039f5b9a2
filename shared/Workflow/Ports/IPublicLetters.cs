using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>What everyone may read: rows of their own, apart from the cases, which hold nothing else.</summary>
public interface IPublicLetters
{
    /// <summary>Writes the row, unless a newer one is there. One without an edition takes away what was public, and stays to say so.</summary>
    Task PutAsync(PublicRow row, CancellationToken cancellationToken);

    /// <summary>What is public under this id; null where nothing is, for whatever reason.</summary>
    Task<PublicEdition?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The entries of all places that were written since a reading; all, where <paramref name="since"/> is null.</summary>
    Task<PublicChanges> ReadAsync(DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>Every row of a jurisdiction, also of what is public no more.</summary>
    IAsyncEnumerable<StoredPublicRow> ReadRowsAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>Writes the row in the place of the one that was read, unless that has changed since, whichever is newer.</summary>
    Task ReplaceAsync(PublicRow row, StoredPublicRow read, CancellationToken cancellationToken);
}

/// <summary>What a reading brought.</summary>
/// <param name="Rows">Some of them may be known already.</param>
/// <param name="Mark">For the next reading; null where there is nothing yet.</param>
public sealed record PublicChanges(IReadOnlyList<PublicChange> Rows, DateTimeOffset? Mark);

/// <summary>One row of the list.</summary>
/// <param name="Id">See <see cref="PublicLetterId"/>.</param>
/// <param name="Version">Of two rows of an id the one with the higher version counts.</param>
/// <param name="Entry">Null where the letter is public no more.</param>
public sealed record PublicChange(string Id, int Version, PublicEntry? Entry);

/// <summary>A row as it stands in the table.</summary>
/// <param name="Case">The case.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Version">The case's version.</param>
/// <param name="Event">The event whose letter is public; null where none is any more.</param>
/// <param name="Tag">Opaque; changes whenever the row is written.</param>
public sealed record StoredPublicRow(CaseKey Case, ReplyKey Reply, int Version, int? Event, string Tag);
