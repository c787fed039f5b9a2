using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>The state rows of a jurisdiction: the only reading of the cases that is not by key.</summary>
public sealed class CaseScan : ICaseScan
{
    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The cases of the account.</summary>
    public CaseScan(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Cases);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CaseKey> ReadKeysAsync(
        string jurisdiction, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var partitions = PartitionRange.Of(jurisdiction);
        var filter = $"{partitions} and {TableClient.CreateQueryFilter($"RowKey eq {CaseRows.StateKey}")}";
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return (await _contents.ReadAsync<Keyed>(row, cancellationToken)).Key;
    }
}

/// <summary>Of a content, the case that it is about.</summary>
internal sealed record Keyed(CaseKey Key);
