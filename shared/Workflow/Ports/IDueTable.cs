using ProposalWorkflow.Workflow.Dues;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>What falls due of all cases, by date: derived rows, found without looking at the cases.</summary>
public interface IDueTable
{
    /// <summary>Writes the row, or writes it again.</summary>
    Task WriteAsync(DueRow row, CancellationToken cancellationToken);

    /// <summary>Removes the row, where there is one.</summary>
    Task RemoveAsync(DueRow row, CancellationToken cancellationToken);

    /// <summary>The rows due by <paramref name="now"/>, the oldest first, page by page: however many are due later, none of them is read.
    /// Rows may come and go meanwhile.</summary>
    IAsyncEnumerable<StoredDue> ReadDueAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Every row of a jurisdiction: for a rebuild, never for a sweep.</summary>
    IAsyncEnumerable<StoredDue> ReadAllAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>Notes when the row was last acted upon, unless it has changed or gone since it was read.</summary>
    Task NoteAskedAsync(StoredDue row, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes the row, unless it has changed since it was read.</summary>
    Task RemoveAsync(StoredDue row, CancellationToken cancellationToken);
}

/// <summary>A row as it was read.</summary>
/// <param name="Row">What falls due.</param>
/// <param name="AskedAt">When its command was last put on a queue, UTC; null where it never was.</param>
/// <param name="Tag">Opaque; changes whenever the row is written.</param>
public sealed record StoredDue(DueRow Row, DateTimeOffset? AskedAt, string Tag);
