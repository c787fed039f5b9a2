using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;
using ETag = Azure.ETag;

namespace ProposalWorkflow.Storage;

/// <summary>What each place has applied of rules and calendars, in a table: a partition for each place, in it a row that names the newest version,
/// a row for each version, and one for each application.</summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class BasisStore : IBasisStore
{
    private const string NewestKey = "newest", Number = "Number", FirstVersionKey = "v-", AfterVersionKeys = "v.";

    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The versions of the account.</summary>
    public BasisStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Basis);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task<int> NewestAsync(string jurisdiction, CancellationToken cancellationToken) =>
        (await FindAsync(jurisdiction, NewestKey, cancellationToken))?.GetInt32(Number) ?? 0;

    /// <inheritdoc/>
    public async Task<BasisVersion?> FindAsync(string jurisdiction, int number, CancellationToken cancellationToken) =>
        await FindAsync(jurisdiction, KeyOf(number), cancellationToken) is { } row
            ? await _contents.ReadAsync<BasisVersion>(row, cancellationToken)
            : null;

    /// <inheritdoc/>
    public async IAsyncEnumerable<BasisVersion> ReadAsync(string jurisdiction, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {KeyPart.Of(jurisdiction)} and RowKey ge {FirstVersionKey} and RowKey lt {AfterVersionKeys}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return await _contents.ReadAsync<BasisVersion>(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<StoredBasisChange?> FindChangeAsync(BasisChangeKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await FindAsync(key.Jurisdiction, KeyOf(key), cancellationToken) is { } row
            ? new(await _contents.ReadAsync<BasisChange>(row, cancellationToken), row.ETag.ToString())
            : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(BasisChange change, BasisVersion? version, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var place = change.Key.Jurisdiction;
        List<TableTransactionAction> actions = [new(TableTransactionActionType.Add, await RowAsync(change, cancellationToken))];
        if (version is not null)
        {
            // Two versions of one number exclude each other by their rows, so the pointer needs no tag: whoever has inserted the one row moves it.
            var row = await _contents.FillAsync(new(KeyPart.Of(place), KeyOf(version.Number)), version, cancellationToken);
            actions.Add(new(TableTransactionActionType.Add, row));
            actions.Add(new(TableTransactionActionType.UpsertReplace, new TableEntity(KeyPart.Of(place), NewestKey) { [Number] = version.Number }));
        }

        return await TrySubmitAsync(actions, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> TryAdvanceAsync(BasisChange after, string readTag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(after);
        return await TrySubmitAsync(
            [new(TableTransactionActionType.UpdateReplace, await RowAsync(after, cancellationToken), new ETag(readTag))], cancellationToken);
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
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

    private Task<TableEntity> RowAsync(BasisChange change, CancellationToken cancellationToken) =>
        _contents.FillAsync(new(KeyPart.Of(change.Key.Jurisdiction), KeyOf(change.Key)), change, cancellationToken);

    private async Task<TableEntity?> FindAsync(string jurisdiction, string row, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(KeyPart.Of(jurisdiction), row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private static string KeyOf(int number) => FirstVersionKey + number.ToString("D6", CultureInfo.InvariantCulture);

    private static string KeyOf(BasisChangeKey key) => $"op-{KeyPart.Of(key.Intent)}";
}
