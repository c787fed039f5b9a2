using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// Why messages failed, in the table of what was set aside. A message that is set aside is a new one with the same body, so the note is found
/// by the body.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class FailureNotes : IFailureNotes
{
    /// <summary>No code of a place becomes this part of a key.</summary>
    private const string Partition = "_failed";

    private const string Reason = "Reason", At = "At";
    private const int LongestReason = 1000;

    private readonly TableClient _table;

    /// <summary>The notes of the account.</summary>
    public FailureNotes(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Poison);
    }

    /// <inheritdoc/>
    public async Task NoteAsync(string queue, string body, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var row = new TableEntity(Partition, RowKey(queue, body))
        {
            [Reason] = reason.Length <= LongestReason ? reason : reason[..LongestReason],
            [At] = at,
        };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> FindAsync(string queue, string body, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, RowKey(queue, body), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value!.GetString(Reason) : null;
    }

    /// <inheritdoc/>
    public async Task RemoveBeforeAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and At lt {at}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
    }

    private static string RowKey(string queue, string body) =>
        $"{KeyPart.Of(queue)}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
}
