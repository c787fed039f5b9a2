using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Storage;

/// <summary>The statistics in a table: each part a partition with a row <c>tally</c> and a row for each case.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class TallyStore : ITallyStore
{
    private const string TallyKey = "tally";
    private const string FirstShareKey = "case-", AfterShareKeys = "case.";

    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The statistics of the account.</summary>
    public TallyStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Statistics);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task<StoredShare?> FindShareAsync(TallyPart part, string caseId, CancellationToken cancellationToken) =>
        await FindAsync(part, ShareKey(caseId), cancellationToken) is { } row
            ? new(await _contents.ReadAsync<CaseShare>(row, cancellationToken), row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async Task<StoredTally?> FindTallyAsync(TallyPart part, CancellationToken cancellationToken) =>
        await FindAsync(part, TallyKey, cancellationToken) is { } row
            ? new(await _contents.ReadAsync<Tally>(row, cancellationToken), row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredShare> ReadSharesAsync(
        TallyPart part, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(part)} and RowKey ge {FirstShareKey} and RowKey lt {AfterShareKeys}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return new(await _contents.ReadAsync<CaseShare>(row, cancellationToken), row.ETag.ToString());
    }

    /// <inheritdoc/>
    public async Task<bool> TryCommitAsync(TallyChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        try
        {
            await _table.SubmitTransactionAsync(await ActionsAsync(change, cancellationToken), cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.IsConflict())
        {
            // Who met others once meets them again at the next attempt, unless all of them wait a different while. Real time, not the clock
            // of the cases.
            await Task.Delay(Random.Shared.Next(1, 40), cancellationToken);
            return false;
        }
    }

    private async Task<List<TableTransactionAction>> ActionsAsync(TallyChange change, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(change.Part);
        List<TableTransactionAction> actions = [];
        if (change.NewShare is { } share)
        {
            var row = new TableEntity(partition, ShareKey(share.Case)) { ["Version"] = share.Version };
            actions.Add(Write(await _contents.FillAsync(row, share, cancellationToken), change.OldShare?.Tag));
        }
        else if (change.OldShare is { } gone)
        {
            actions.Add(new(
                TableTransactionActionType.Delete, new TableEntity(partition, ShareKey(gone.Share.Case)), new ETag(gone.Tag)));
        }

        if (change.NewTally is { } tally)
            actions.Add(Write(
                await _contents.FillAsync(new(partition, TallyKey), tally, cancellationToken), change.OldTally?.Tag));
        return actions;
    }

    private static TableTransactionAction Write(TableEntity row, string? tag) => tag is null
        ? new(TableTransactionActionType.Add, row)
        : new(TableTransactionActionType.UpdateReplace, row, new ETag(tag));

    private async Task<TableEntity?> FindAsync(TallyPart part, string rowKey, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(PartitionOf(part), rowKey, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static string ShareKey(string caseId) => FirstShareKey + KeyPart.Of(caseId);

    private static string PartitionOf(TallyPart part) => $"{KeyPart.Of(part.Jurisdiction)}:{KeyPart.Of(part.Session)}:{part.Number}";
}
