using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Storage;

/// <summary>Reads the rows of the cases without believing them.</summary>
public sealed class CaseTrails : ITrails
{
    private const int MostAttempts = 20;
    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The cases of the account.</summary>
    public CaseTrails(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Cases);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task<CaseTrail?> FindAsync(CaseKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var partition = CaseRows.Partition(key);
        // Rows and state are not read in one call. The same state before and after: nothing was committed in between.
        var state = await FindStateAsync(partition, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var rows = await ReadRowsAsync(partition, cancellationToken);
            var after = await FindStateAsync(partition, cancellationToken);
            if (after?.ETag == state?.ETag)
                return after is null && rows.Count == 0 ? null : new(key, await StateTextAsync(after, cancellationToken), rows);
            state = after;
        }

        throw new InvalidOperationException($"Case {key.Id} changed {MostAttempts} times while its trail was read.");
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CaseKey> KeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Every row is asked for, not the states alone: a case without its state is one that must not be passed over.
        var filter = TableClient.CreateQueryFilter(
            $"RowKey eq {CaseRows.StateKey} or RowKey ge {CaseRows.FirstEventKey} and RowKey lt {CaseRows.AfterEventKeys}");
        string? last = null;
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            if (row.PartitionKey != last)
                yield return CaseRows.KeyOf(row.PartitionKey);
            last = row.PartitionKey;
        }
    }

    private async Task<List<TrailRow>> ReadRowsAsync(string partition, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {CaseRows.FirstEventKey} and RowKey lt {CaseRows.AfterEventKeys}");
        var rows = new List<TrailRow>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(new(
                CaseRows.NumberOf(row.RowKey),
                await _contents.FindTextAsync(row, cancellationToken),
                row.TryGetValue(CaseRows.Hash, out var hash) ? hash as string : null));
        return rows;
    }

    private async Task<TableEntity?> FindStateAsync(string partition, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, CaseRows.StateKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>A state row that has lost its content is there, and says nothing.</summary>
    private async Task<string?> StateTextAsync(TableEntity? state, CancellationToken cancellationToken) =>
        state is null ? null : await _contents.FindTextAsync(state, cancellationToken) ?? "";
}
