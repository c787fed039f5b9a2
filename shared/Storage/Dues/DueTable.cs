using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// What falls due, as a table: a partition for each day (UTC), in it the rows in the order of their time. What is due lies before all that is
/// not, and what is done is gone; so a reading begins at the table's first row and ends at now, after an outage of whatever length.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class DueTable : IDueTable
{
    private const string AskedAt = "AskedAt", Jurisdiction = "Jurisdiction";
    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The table of the account.</summary>
    public DueTable(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Dues);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(DueRow row, CancellationToken cancellationToken)
    {
        var entity = await _contents.FillAsync(EntityOf(row), row, cancellationToken);
        await _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(DueRow row, CancellationToken cancellationToken)
    {
        var place = EntityOf(row);
        await _table.DeleteEntityAsync(place.PartitionKey, place.RowKey, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Two queries, each one range: what joins them by "or" would be answered from the whole table.</remarks>
    public async IAsyncEnumerable<StoredDue> ReadDueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (today, time) = (DayOf(now), TimeOf(now) + "~~"); // no part begins with a tilde: this is above all rows of the time
        var earlier = TableClient.CreateQueryFilter($"PartitionKey lt {today}");
        var ofToday = TableClient.CreateQueryFilter($"PartitionKey eq {today} and RowKey lt {time}");
        foreach (var filter in new[] { earlier, ofToday })
            await foreach (var row in ReadAsync(filter, cancellationToken))
                yield return row;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredDue> ReadAllAsync(string jurisdiction, CancellationToken cancellationToken) =>
        ReadAsync(TableClient.CreateQueryFilter($"Jurisdiction eq {jurisdiction}"), cancellationToken);

    /// <inheritdoc/>
    public Task NoteAskedAsync(StoredDue row, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var place = EntityOf(row.Row);
        var noted = new TableEntity(place.PartitionKey, place.RowKey) { [AskedAt] = at };
        return UnlessChangedAsync(() => _table.UpdateEntityAsync(noted, new ETag(row.Tag), TableUpdateMode.Merge, cancellationToken));
    }

    /// <inheritdoc/>
    public Task RemoveAsync(StoredDue row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var place = EntityOf(row.Row);
        return UnlessChangedAsync(() => _table.DeleteEntityAsync(place.PartitionKey, place.RowKey, new ETag(row.Tag), cancellationToken));
    }

    private static async Task UnlessChangedAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            // Its case has moved on, and has written or removed it.
        }
    }

    private async IAsyncEnumerable<StoredDue> ReadAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new(
                await _contents.ReadAsync<DueRow>(row, cancellationToken), row.GetDateTimeOffset(AskedAt), row.ETag.ToString());
    }

    private static TableEntity EntityOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (key, due) = row;
        return new(
            DayOf(due.At),
            $"{TimeOf(due.At)}~{KeyPart.Of(key.Jurisdiction)}~{KeyPart.Of(key.Id)}~{due.Kind}~{KeyPart.Of(due.Of)}")
        {
            [Jurisdiction] = key.Jurisdiction,
        };
    }

    private static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string TimeOf(DateTimeOffset at) => at.UtcDateTime.ToString("HHmmssfffffff", CultureInfo.InvariantCulture);
}
