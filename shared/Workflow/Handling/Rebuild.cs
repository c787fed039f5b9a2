using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>
/// Makes lists, due rows and statistics what the cases say: after a change of their form, a restored backup or a fault. The workflow may go on
/// meanwhile, and nothing is empty at any moment. Cut off, it has spoilt nothing that running it again does not put right.
/// </summary>
public sealed class Rebuild(
    ICaseScan cases, ICaseStore store, Publisher publisher, IListRepair lists, IDueTable dues, IPublicLetters letters,
    SessionTallies tallies)
{
    /// <summary>Some at a time: each case is a dozen calls, most of them waiting.</summary>
    private const int AtOnce = 8;

    /// <summary>Rebuilds one jurisdiction.</summary>
    public async Task<RebuildReport> RunAsync(Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(jurisdiction);
        int written = 0, removed = 0, recounted = 0;
        await foreach (var some in cases.ReadKeysAsync(jurisdiction.Code, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            await Task.WhenAll(some.Select(key => publisher.WriteAllAsync(key, cancellationToken)));
            written += some.Length;
        }

        await foreach (var some in lists.ReadAsync(jurisdiction.Code, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            removed += (await Task.WhenAll(some.Select(row => RemoveStrayAsync(row, cancellationToken)))).Count(gone => gone);
        await foreach (var some in dues.ReadAllAsync(jurisdiction.Code, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            removed += (await Task.WhenAll(some.Select(row => RemoveStrayAsync(row, jurisdiction, cancellationToken)))).Count(gone => gone);
        await foreach (var some in letters.ReadRowsAsync(jurisdiction.Code, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            removed += (await Task.WhenAll(some.Select(row => WithdrawStrayAsync(row, cancellationToken)))).Count(gone => gone);
        foreach (var session in jurisdiction.Sessions)
            recounted += await tallies.RecountAsync(
                jurisdiction.Code, session.Code, id => FindAsync(new CaseKey(jurisdiction.Code, id), cancellationToken), cancellationToken);
        return new(written, removed, recounted);
    }

    /// <summary>The row was read before its case, so a case that has just come in is there.</summary>
    private async Task<bool> RemoveStrayAsync(ListedRow row, CancellationToken cancellationToken)
    {
        if (await FindAsync(row.Key, cancellationToken) is { } state && lists.PlacesOf(ListRows.All(state, null)).Contains(row.Place))
            return false;
        await lists.RemoveAsync(row, cancellationToken);
        return true;
    }

    private async Task<bool> RemoveStrayAsync(StoredDue row, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        if (await FindAsync(row.Row.Key, cancellationToken) is { } state && CaseDues.Of(state, jurisdiction).Contains(row.Row.Due))
            return false;
        await dues.RemoveAsync(row, cancellationToken);
        return true;
    }

    /// <summary>Also where the cases are from a backup, and older than what is public.</summary>
    private async Task<bool> WithdrawStrayAsync(StoredPublicRow row, CancellationToken cancellationToken)
    {
        var state = await FindAsync(row.Case, cancellationToken);
        if (PublicRow.EventOf(state, row.Reply) == row.Event)
            return false;
        await letters.ReplaceAsync(
            state is null ? new(row.Case, row.Reply, row.Version, null) : await PublicRow.ReadAsync(store, state, row.Reply, cancellationToken),
            row,
            cancellationToken);
        return true;
    }

    private async Task<Case?> FindAsync(CaseKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.State;
}

/// <summary>What a rebuild did.</summary>
/// <param name="Cases">The cases whose rows were written.</param>
/// <param name="RowsRemoved">Rows of the lists, and of what is due, that no case has.</param>
/// <param name="CountsCorrected">Rows of the statistics that were wrong.</param>
public sealed record RebuildReport(int Cases, int RowsRemoved, int CountsCorrected);
