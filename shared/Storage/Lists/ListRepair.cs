using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The rows of all lists, whatever they show.</summary>
public sealed class ListRepair : IListRepair
{
    private readonly StorageClients _clients;
    private readonly RowContents _contents;

    /// <summary>The lists of the account.</summary>
    public ListRepair(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _clients = clients;
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ListedRow> ReadAsync(
        string jurisdiction, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ofCases = TableClient.CreateQueryFilter($"PartitionKey eq {ListEntities.CasesOf(jurisdiction)}");
        (string List, string Filter)[] lists =
        [
            (StorageNames.CaseList, ofCases),
            (StorageNames.Commitments, ofCases),
            (StorageNames.Inbox, PartitionRange.Of(jurisdiction)),
            (StorageNames.ProposerList, PartitionRange.Of(jurisdiction)),
        ];
        foreach (var (list, filter) in lists)
            await foreach (var row in TableOf(list).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return new(
                    (await _contents.ReadAsync<Keyed>(row, cancellationToken)).Key, PlaceOf(list, row), row.ETag.ToString());
    }

    /// <inheritdoc/>
    public IEnumerable<string> PlacesOf(ListRows rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return
        [
            PlaceOf(StorageNames.CaseList, ListEntities.Of(rows.Case)),
            .. rows.Inbox.Select(row => PlaceOf(StorageNames.Inbox, ListEntities.Of(row))),
            .. rows.Own.Select(row => PlaceOf(StorageNames.ProposerList, ListEntities.Of(row))),
            .. rows.Commitments.Select(row => PlaceOf(StorageNames.Commitments, ListEntities.Of(row))),
        ];
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(ListedRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Place.Split('/') is not [var list, var partition, var rowKey])
            throw new ArgumentException("The row has no place in a list.", nameof(row));
        try
        {
            await TableOf(list).DeleteEntityAsync(partition, rowKey, new ETag(row.Tag), cancellationToken);
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            // Written again since it was read: so a case has it.
        }
    }

    private TableClient TableOf(string list) => _clients.Tables.GetTableClient(list);

    /// <summary>Neither names of tables nor keys have slashes.</summary>
    private static string PlaceOf(string list, TableEntity row) => $"{list}/{row.PartitionKey}/{row.RowKey}";
}
