using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;
using ETag = Azure.ETag;
using RequestFailedException = Azure.RequestFailedException;

namespace ProposalWorkflow.Storage;

/// <summary>Alerts in a table; see <see cref="AlertRows"/>. An alert is kept, and acknowledged, in one transaction each.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class AlertShelf : IAlertShelf
{
    private readonly TableClient _table;
    private readonly RowContents _contents;
    private readonly ListTable<KeptAlert> _lists;

    /// <summary>The alerts of the account.</summary>
    public AlertShelf(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Alerts);
        _contents = new RowContents(clients);
        _lists = new(clients, _contents, StorageNames.Alerts);
    }

    /// <inheritdoc/>
    /// <remarks>The inserts conflict where it is kept already: then it stays as it is.</remarks>
    public async Task KeepAsync(Alert alert, CancellationToken cancellationToken)
    {
        var kept = new KeptAlert(alert);
        await TrySubmitAsync(
            [
                new(TableTransactionActionType.Add, await _contents.FillAsync(AlertRows.HeadOf(kept), kept, cancellationToken)),
                new(TableTransactionActionType.Add, await _contents.FillAsync(AlertRows.ListedOf(kept), kept, cancellationToken)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<KeptAlert?> AcknowledgeAsync(
        string jurisdiction, string notice, Acknowledgement acknowledgement, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await _table.GetEntityIfExistsAsync<TableEntity>(
                KeyPart.Of(jurisdiction), AlertRows.Head(notice), cancellationToken: cancellationToken);
            if (!found.HasValue)
                return null;
            var open = await _contents.ReadAsync<KeptAlert>(found.Value!, cancellationToken);
            if (open.Acknowledged is not null)
                return open;
            var seen = open with { Acknowledged = acknowledgement };
            var head = await _contents.FillAsync(AlertRows.HeadOf(seen), seen, cancellationToken);
            if (await TrySubmitAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, head, found.Value!.ETag),
                    new(TableTransactionActionType.Delete, AlertRows.ListedOf(open), ETag.All),
                    new(TableTransactionActionType.Add, await _contents.FillAsync(AlertRows.ListedOf(seen), seen, cancellationToken)),
                ],
                cancellationToken))
                return seen;
            // Somebody else was first, or this one was and the answer got lost: the row says which.
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The page's size is none that is allowed.</exception>
    public Task<Page<KeptAlert>> FindAsync(string jurisdiction, AlertFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(page);
        var range = filter.Acknowledged ? AlertRows.Acknowledged(jurisdiction) : AlertRows.Open(jurisdiction);
        return _lists.FindAsync(range, AlertRows.Where(filter), null, page, SortKey.None<KeptAlert>(), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptAlert> ReadOpenAsync(string jurisdiction, CancellationToken cancellationToken) =>
        ReadAsync(AlertRows.Open(jurisdiction), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<KeptAlert> ReadAcknowledgedAsync(string jurisdiction, DateTimeOffset since, CancellationToken cancellationToken) =>
        ReadAsync(AlertRows.AcknowledgedAfter(jurisdiction, since), cancellationToken);

    private IAsyncEnumerable<KeptAlert> ReadAsync(RowRange range, CancellationToken cancellationToken) =>
        _lists.ReadAsync(range.Filter(null, null), null, null, cancellationToken).Select(row => row.Content);

    private async Task<bool> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.IsConflict())
        {
            return false;
        }
    }
}
