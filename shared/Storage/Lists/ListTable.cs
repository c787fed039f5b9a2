using System.Runtime.CompilerServices;
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

    /// <summary>Removes the row, where there is one.</summary>
    public async Task RemoveAsync((string Partition, string RowKey) place, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(place.Partition, place.RowKey, cancellationToken: cancellationToken);

    /// <summary>A page of the rows in the range.</summary>
    /// <param name="range">Where the rows lie.</param>
    /// <param name="where">A filter on columns, for the service; null for none.</param>
    /// <param name="matches">What the service cannot filter by; null for nothing.</param>
    /// <param name="page">Which page.</param>
    /// <param name="key">What the page's order goes by, if it has one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Page<T>> FindAsync(
        RowRange range, string? where, Func<T, bool>? matches, PageRequest page, SortKey<T> key, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, LargestPage);
        var position = ListPosition.Read(name, range, page);
        return page.Order is null
            ? await FindStoredAsync(range.Filter(position?.RowKey, where), matches, page.Size, cancellationToken)
            : await FindOrderedAsync(range.Filter(null, where), matches, position, page, key, cancellationToken);
    }

    /// <summary>The rows that the filter and <paramref name="matches"/> let through, as they are stored.</summary>
    public async IAsyncEnumerable<(string RowKey, T Content)> ReadAsync(
        string filter, Func<T, bool>? matches, int? atOnce, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, atOnce, null, cancellationToken))
        {
            var content = await contents.ReadAsync<T>(row, cancellationToken);
            if (matches?.Invoke(content) is not false)
                yield return (row.RowKey, content);
        }
    }

    private async Task<Page<T>> FindStoredAsync(string filter, Func<T, bool>? matches, int size, CancellationToken cancellationToken)
    {
        List<T> items = [];
        var last = "";
        // One row more than the page tells whether there is another page.
        await foreach (var (rowKey, content) in ReadAsync(filter, matches, matches is null ? size + 1 : null, cancellationToken))
        {
            if (items.Count == size)
                return new(items, new ListPosition(last).Write(name, null));
            items.Add(content);
            last = rowKey;
        }

        return new(items, null);
    }

    /// <summary>Reads the range through and keeps no more than the page, and the one row that tells whether there is another.</summary>
    private async Task<Page<T>> FindOrderedAsync(
        string filter, Func<T, bool>? matches, ListPosition? after, PageRequest page, SortKey<T> key, CancellationToken cancellationToken)
    {
        var sign = page.Order!.Descending ? -1 : 1;
        var order = Comparer<Place>.Create((one, other) => sign * key.Compare((one.Value, one.RowKey), (other.Value, other.RowKey)));
        var kept = new SortedSet<Place>(order);
        var start = after is null ? null : new Place(after.Value, after.RowKey, default!);
        await foreach (var (rowKey, content) in ReadAsync(filter, matches, null, cancellationToken))
        {
            var place = new Place(key.Of(content), rowKey, content);
            if (start is not null && order.Compare(place, start) <= 0)
                continue;
            kept.Add(place);
            if (kept.Count > page.Size + 1)
                kept.Remove(kept.Max!);
        }

        var last = kept.Count <= page.Size ? null : kept.ElementAt(page.Size - 1);
        return new(
            [.. kept.Take(page.Size).Select(place => place.Content)],
            last is null ? null : new ListPosition(last.RowKey, last.Value).Write(name, page.Order));
    }

    private sealed record Place(string? Value, string RowKey, T Content);
}
