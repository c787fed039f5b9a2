using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>A table of derived rows, read in pages.</summary>
internal sealed class ListTable<T>(StorageClients clients, RowContents contents, string name)
{
    private const int LargestPage = 200;

    private readonly TableClient _table = clients.Tables.GetTableClient(name);

    public async Task WriteAsync(TableEntity row, T content, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(
            await contents.FillAsync(row, content, cancellationToken), TableUpdateMode.Replace, cancellationToken);

    /// <summary>A page of the rows in the range.</summary>
    /// <param name="range">Where the rows lie.</param>
    /// <param name="where">A filter on columns, for the service; null for none.</param>
    /// <param name="matches">What the service cannot filter by; null for nothing. Rows are then read until the page is full.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Page<T>> ReadAsync(
        RowRange range, string? where, Func<T, bool>? matches, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, LargestPage);
        var filter = range.Filter(ListPosition.Read(name, range, page.Continuation), where);
        // One row more than the page tells whether there is another page.
        var rows = _table.QueryAsync<TableEntity>(filter, matches is null ? page.Size + 1 : null, null, cancellationToken);
        List<T> items = [];
        var last = "";
        await foreach (var row in rows)
        {
            var content = await contents.ReadAsync<T>(row, cancellationToken);
            if (matches?.Invoke(content) is false)
                continue;
            if (items.Count == page.Size)
                return new(items, ListPosition.Write(name, last));
            items.Add(content);
            last = row.RowKey;
        }

        return new(items, null);
    }
}
