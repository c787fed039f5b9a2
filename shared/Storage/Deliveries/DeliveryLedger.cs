using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>Deliveries in a table: each notice a partition with a row for each channel. The insert of the row is the first claim.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class DeliveryLedger : IDeliveryLedger
{
    private const string DeliveredAt = "DeliveredAt", ClaimedUntil = "ClaimedUntil", Claim = "Claim", Tries = "Tries", LastFailure = "LastFailure";
    private const int LongestReason = 1000;

    private readonly TableClient _table;

    /// <summary>The deliveries of the account.</summary>
    public DeliveryLedger(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Deliveries);
    }

    /// <inheritdoc/>
    public async Task<DeliveryClaim> ClaimAsync(
        DeliveryKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[ClaimedUntil] = until;
        row[Claim] = Guid.NewGuid().ToString();
        row[Tries] = 1;
        try
        {
            return Own(await _table.AddEntityAsync(row, cancellationToken));
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            return await ClaimAgainAsync(row, now, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task MarkDeliveredAsync(DeliveryKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[DeliveredAt] = at;
        return _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task GiveBackAsync(DeliveryKey key, DeliveryClaim claim, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(reason);
        var row = Row(key);
        row[ClaimedUntil] = DateTimeOffset.UnixEpoch;
        row[LastFailure] = reason.Length <= LongestReason ? reason : reason[..LongestReason];
        try
        {
            await _table.UpdateEntityAsync(row, new ETag(claim.Tag!), TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            // The claim had ended, and another has it, or has delivered meanwhile.
        }
    }

    private async Task<DeliveryClaim> ClaimAgainAsync(TableEntity row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        TableEntity known = await _table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        if (known.ContainsKey(DeliveredAt))
            return new(ClaimOutcome.Delivered);
        if (known.GetString(Claim) == row.GetString(Claim))
            return new(ClaimOutcome.Yours, known.ETag.ToString()); // the answer to our own insert was lost, and the client asked again
        if (known.GetDateTimeOffset(ClaimedUntil) > now)
            return new(ClaimOutcome.TakenByAnother);
        row[Tries] = known.GetInt32(Tries) + 1;
        try
        {
            return Own(await _table.UpdateEntityAsync(row, known.ETag, TableUpdateMode.Merge, cancellationToken));
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            return new(ClaimOutcome.TakenByAnother);
        }
    }

    private static DeliveryClaim Own(Response written) => new(ClaimOutcome.Yours, written.Headers.ETag!.Value.ToString());

    private static TableEntity Row(DeliveryKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new($"{KeyPart.Of(key.Jurisdiction)}:{KeyPart.Of(key.Notice)}", KeyPart.Of(key.Channel));
    }
}
