using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Ports;
using Operation = ProposalWorkflow.Workflow.Ports.Operation;

namespace ProposalWorkflow.Storage;

/// <summary>The cases in a table, each in a partition of its own: one point read loads, one entity-group transaction commits.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class CaseStore : ICaseStore
{
    private readonly TableClient _table;
    private readonly RowContents _contents;
    private readonly CaseRows _rows;

    /// <summary>The cases of the account.</summary>
    public CaseStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Cases);
        _contents = new RowContents(clients);
        _rows = new CaseRows(_contents);
    }

    /// <inheritdoc/>
    public async Task<StoredCase?> LoadAsync(CaseKey key, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(key, CaseRows.StateKey, cancellationToken);
        return row is null ? null : new(await _contents.ReadAsync<Case>(row, cancellationToken), row.ETag.ToString());
    }

    /// <inheritdoc/>
    public async Task<Operation?> FindOperationAsync(CaseKey key, string intent, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(key, CaseRows.OperationKey(intent), cancellationToken);
        return row is null ? null : await _contents.ReadAsync<Operation>(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RecordedEvent?> FindEventAsync(CaseKey key, int number, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(key, CaseRows.EventKey(number), cancellationToken);
        return row is null ? null : await _rows.ReadEventAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RecordedEvent> ReadHistoryAsync(
        CaseKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {CaseRows.Partition(key)} and RowKey ge {CaseRows.FirstEventKey} and RowKey lt {CaseRows.AfterEventKeys}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return await _rows.ReadEventAsync(row, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The SDK repeats a call whose answer was lost, and then finds its own operation row: that is <see cref="CommitResult.OperationKnown"/>,
    /// and right, since the caller then goes on with what the stored row says.
    /// </remarks>
    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var operation = await _rows.OfOperationAsync(commit.Key, commit.Operation, cancellationToken);
        return commit.Change is null
            ? await InsertAsync(operation, cancellationToken)
            : await SubmitAsync(await ActionsAsync(commit.Key, operation, commit.Change, cancellationToken), cancellationToken);
    }

    /// <summary>The operation's row comes first, so that its conflict is the one that is told where several would be.</summary>
    private async Task<List<TableTransactionAction>> ActionsAsync(
        CaseKey key, TableEntity operation, Change change, CancellationToken cancellationToken)
    {
        List<TableTransactionAction> actions = [new(TableTransactionActionType.Add, operation)];
        foreach (var recorded in change.Events)
            actions.Add(new(TableTransactionActionType.Add, await _rows.OfEventAsync(key, recorded, cancellationToken)));
        var state = await _rows.OfStateAsync(key, change.State, cancellationToken);
        actions.Add(change.ReadTag is null
            ? new(TableTransactionActionType.Add, state)
            : new(TableTransactionActionType.UpdateReplace, state, new ETag(change.ReadTag)));
        return actions;
    }

    private async Task<CommitResult> SubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellationToken);
            return CommitResult.Committed;
        }
        catch (TableTransactionFailedException e) when (e.IsConflict())
        {
            return e.FailedTransactionActionIndex == 0 ? CommitResult.OperationKnown : CommitResult.StateChanged;
        }
    }

    private async Task<CommitResult> InsertAsync(TableEntity operation, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(operation, cancellationToken);
            return CommitResult.Committed;
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return CommitResult.OperationKnown;
        }
    }

    private async Task<TableEntity?> FindRowAsync(CaseKey key, string rowKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(
            CaseRows.Partition(key), rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }
}
