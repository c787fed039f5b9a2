using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Poison;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>What was set aside, in a table: each place and queue a partition with a row for each message, so that no place reads another's.</summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class PoisonStore : IPoisonStore
{
    /// <summary>No code of a place becomes this part of a key.</summary>
    private const string Nobody = "_";

    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The messages of the account.</summary>
    public PoisonStore(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Poison);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task<PoisonMessage?> FindAsync(string? jurisdiction, string queue, string id, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TableEntity>(
            Partition(jurisdiction, queue), KeyPart.Of(id), cancellationToken: cancellationToken);
        return found.HasValue ? await _contents.ReadAsync<PoisonMessage>(found.Value!, cancellationToken) : null;
    }

    /// <inheritdoc/>
    public async Task AddAsync(IReadOnlyList<PoisonMessage> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var rows = new List<TableTransactionAction>();
        foreach (var message in messages)
            rows.Add(new(
                TableTransactionActionType.Add,
                await _contents.FillAsync(new TableEntity(PartitionOf(message), KeyPart.Of(message.Id)), message, cancellationToken)));
        await _table.SubmitTransactionAsync(rows, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<PoisonMessage> ReadAsync(
        string? jurisdiction, string queue, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(jurisdiction, queue)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            yield return await _contents.ReadAsync<PoisonMessage>(row, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        await _table.DeleteEntityAsync(PartitionOf(message), KeyPart.Of(message.Id), cancellationToken: cancellationToken);
    }

    private static string PartitionOf(PoisonMessage message) => Partition(message.Contents.Jurisdiction, message.Queue);

    private static string Partition(string? jurisdiction, string queue) =>
        $"{(jurisdiction is null ? Nobody : KeyPart.Of(jurisdiction))}:{KeyPart.Of(queue)}";
}
