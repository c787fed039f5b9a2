using ProposalWorkflow.Workflow.Imports;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The imports and the outcomes of their lines: an import in a partition of its own.</summary>
public interface IImportStore
{
    /// <summary>The import by one point read; null where there is none.</summary>
    Task<StoredImport?> FindAsync(ImportKey key, CancellationToken cancellationToken);

    /// <summary>Stores a new import; false, and nothing, where it is there.</summary>
    Task<bool> TryAddAsync(Import import, CancellationToken cancellationToken);

    /// <summary>The new state and the outcomes that led to it, in one transaction; false, and nothing, where the state is no longer as it was read.</summary>
    Task<bool> TryAdvanceAsync(Import after, string readTag, IReadOnlyList<LineOutcome> outcomes, CancellationToken cancellationToken);

    /// <summary>The import that came under the caller's key: this one, where the key is new.</summary>
    /// <param name="key">This import.</param>
    /// <param name="callersKey">Made of the caller and the <c>Idempotency-Key</c> (<see cref="Messages.IntentId"/>).</param>
    /// <param name="cancellationToken">Leaves open whether the key is claimed.</param>
    Task<string> ClaimKeyAsync(ImportKey key, string callersKey, CancellationToken cancellationToken);

    /// <summary>Outcomes in the order of the lines, a page at a time.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    Task<Page<LineOutcome>> FindOutcomesAsync(ImportKey key, LineResult? only, PageRequest page, CancellationToken cancellationToken);

    /// <summary>All of them, one after the other.</summary>
    IAsyncEnumerable<LineOutcome> ReadOutcomesAsync(ImportKey key, LineResult? only, CancellationToken cancellationToken);
}

/// <summary>An import as it was read.</summary>
/// <param name="Import">The import.</param>
/// <param name="Tag">Opaque; changes with every advance.</param>
public sealed record StoredImport(Import Import, string Tag);

/// <summary>The files that imports are read from.</summary>
public interface IImportFiles
{
    /// <summary>Stores the content under a name that is new, a stage at a time. Nothing is there before the last stage is.</summary>
    Task WriteAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken);

    /// <summary>The content from a position on, in bytes; it can seek.</summary>
    Task<Stream> OpenAsync(string name, long position, CancellationToken cancellationToken);

    /// <summary>Removes the content, where there is any.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
