using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The office's list, the departments' inboxes, the proposers' lists and the list of commitments, as rows in the order in which they are shown.</summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class CaseLists : ICaseLists
{
    private readonly ListTable<CaseRow> _cases;
    private readonly ListTable<InboxRow> _inbox;
    private readonly ListTable<ProposerRow> _own;
    private readonly ListTable<CommitmentRow> _commitments;

    /// <summary>The lists of the account.</summary>
    public CaseLists(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var contents = new RowContents(clients);
        _cases = new(clients, contents, StorageNames.CaseList);
        _inbox = new(clients, contents, StorageNames.Inbox);
        _own = new(clients, contents, StorageNames.ProposerList);
        _commitments = new(clients, contents, StorageNames.Commitments);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ListRows rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await _cases.WriteAsync(ListEntities.Of(rows.Case), rows.Case, cancellationToken);
        foreach (var task in rows.Inbox)
            await _inbox.WriteAsync(ListEntities.Of(task), task, cancellationToken);
        foreach (var own in rows.Own)
            await _own.WriteAsync(ListEntities.Of(own), own, cancellationToken);
        foreach (var proposer in rows.Left)
            await _own.RemoveAsync(ListEntities.PlaceOfLeft(rows.Case, proposer), cancellationToken);
        foreach (var commitment in rows.Commitments)
            await _commitments.WriteAsync(ListEntities.Of(commitment), commitment, cancellationToken);
        foreach (var left in rows.LeftCommitments)
            await _commitments.RemoveAsync(ListEntities.PlaceOf(left), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    /// <exception cref="ArgumentException">Another order is asked for without a session.</exception>
    public Task<Page<CaseRow>> FindCasesAsync(
        string jurisdiction, CaseFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        if (page.Order is not null && filter.Session is null)
            throw new ArgumentException("Cases are ordered within one session only.", nameof(filter));
        var key = page.Order?.By switch
        {
            ListSort.CaseNumber => SortKey.Natural<CaseRow>(row => row.CaseNumber),
            ListSort.Title => SortKey.Ordinal<CaseRow>(row => row.Title),
            _ => SortKey.None<CaseRow>(),
        };
        return _cases.FindAsync(CaseMatch.RangeOf(jurisdiction, filter), CaseMatch.Where(filter), CaseMatch.For(filter), page, key, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CaseRow> ReadCasesAsync(string jurisdiction, CaseFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _cases.ReadAsync(
            CaseMatch.RangeOf(jurisdiction, filter).Filter(null, CaseMatch.Where(filter)), CaseMatch.For(filter), null, cancellationToken)
            .Select(row => row.Content);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<InboxRow>> FindInboxAsync(
        string jurisdiction, string department, bool? open, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var where = open is { } value ? TableClient.CreateQueryFilter($"Open eq {value}") : null;
        var key = page.Order?.By switch
        {
            ListSort.CaseNumber => SortKey.Natural<InboxRow>(row => row.CaseNumber),
            ListSort.Title => SortKey.Ordinal<InboxRow>(row => row.Title),
            _ => SortKey.None<InboxRow>(),
        };
        return _inbox.FindAsync(
            new RowRange(ListEntities.InboxOf(jurisdiction, department)), where, null, page, key, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<ProposerRow>> FindOwnAsync(
        string jurisdiction, string proposer, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var key = page.Order?.By switch
        {
            ListSort.CaseNumber => SortKey.Natural<ProposerRow>(row => row.CaseNumber),
            ListSort.Title => SortKey.Ordinal<ProposerRow>(row => row.Title),
            _ => SortKey.None<ProposerRow>(),
        };
        return _own.FindAsync(new RowRange(ListEntities.OwnOf(jurisdiction, proposer)), null, null, page, key, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<CommitmentRow>> FindCommitmentsAsync(
        string jurisdiction, CommitmentFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return _commitments.FindAsync(
            CommitmentMatch.RangeOf(jurisdiction, filter), CommitmentMatch.Where(filter), null, page, SortKey.None<CommitmentRow>(), cancellationToken);
    }
}
