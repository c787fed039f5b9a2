using System.Globalization;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Ports;
using ETag = Azure.ETag;
using RequestFailedException = Azure.RequestFailedException;

namespace ProposalWorkflow.Storage;

/// <summary>The imports in a table: each in a partition of its own, with a row for each line's outcome.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class ImportStore : IImportStore
{
    private const string StateKey = "state", FirstLineKey = "line-", AfterLineKeys = "line.";

    private readonly TableClient _table;
    private readonly RowContents _contents;
    private readonly ListTable<LineOutcome> _outcomes;

    /// <summary>The imports of the account.</summary>
    public ImportStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Imports);
        _contents = new RowContents(clients);
        _outcomes = new(clients, _contents, StorageNames.Imports);
    }

    /// <inheritdoc/>
    public async Task<StoredImport?> FindAsync(ImportKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition(key), StateKey, cancellationToken: cancellationToken);
        return row.HasValue
            ? new(await _contents.ReadAsync<Import>(row.Value!, cancellationToken), row.Value!.ETag.ToString())
            : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(Import import, CancellationToken cancellationToken) =>
        await TryInsertAsync(await StateAsync(import, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> TryAdvanceAsync(
        Import after, string readTag, IReadOnlyList<LineOutcome> outcomes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        List<TableTransactionAction> actions =
            [new(TableTransactionActionType.UpdateReplace, await StateAsync(after, cancellationToken), new ETag(readTag))];
        foreach (var outcome in outcomes)
            actions.Add(new(TableTransactionActionType.Add, await LineAsync(after.Key, outcome, cancellationToken)));
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

    /// <inheritdoc/>
    public async Task<string> ClaimKeyAsync(ImportKey key, string callersKey, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var claim = new TableEntity($"{KeyPart.Of(key.Jurisdiction)}:key-{KeyPart.Of(callersKey)}", "import") { ["Import"] = key.Id };
        if (await TryInsertAsync(claim, cancellationToken))
            return key.Id;
        var earlier = await _table.GetEntityAsync<TableEntity>(claim.PartitionKey, claim.RowKey, cancellationToken: cancellationToken);
        return earlier.Value.GetString("Import");
    }

    /// <inheritdoc/>
    public Task<Page<LineOutcome>> FindOutcomesAsync(
        ImportKey key, LineResult? only, PageRequest page, CancellationToken cancellationToken) =>
        _outcomes.FindAsync(RangeOf(key), Where(only), null, page, SortKey.None<LineOutcome>(), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<LineOutcome> ReadOutcomesAsync(
        ImportKey key, LineResult? only, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (_, outcome) in _outcomes.ReadAsync(RangeOf(key).Filter(null, Where(only)), null, null, cancellationToken))
            yield return outcome;
    }

    private static string Partition(ImportKey key) => $"{KeyPart.Of(key.Jurisdiction)}:{KeyPart.Of(key.Id)}";

    private static RowRange RangeOf(ImportKey key) => new(Partition(key), FirstLineKey, AfterLineKeys);

    private static string? Where(LineResult? only) =>
        only is { } result ? TableClient.CreateQueryFilter($"Result eq {result.ToString()}") : null;

    private Task<TableEntity> StateAsync(Import import, CancellationToken cancellationToken) => _contents.FillAsync(
        new(Partition(import.Key), StateKey) { ["Read"] = import.Read, ["Total"] = import.Total }, import, cancellationToken);

    private Task<TableEntity> LineAsync(ImportKey key, LineOutcome outcome, CancellationToken cancellationToken) => _contents.FillAsync(
        new(Partition(key), FirstLineKey + outcome.Line.ToString("D7", CultureInfo.InvariantCulture)) { ["Result"] = outcome.Result.ToString() },
        outcome,
        cancellationToken);

    private async Task<bool> TryInsertAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return false;
        }
    }
}
