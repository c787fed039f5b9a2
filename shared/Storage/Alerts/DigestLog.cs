using Azure;
using Azure.Data.Tables;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>Digests in the table of alerts, a row for each day; the insert of the row is the claim.</summary>
/// <remarks>Where storage itself fails, its <see cref="RequestFailedException"/> goes through.</remarks>
public sealed class DigestLog : IDigestLog
{
    private readonly TableClient _table;
    private readonly RowContents _contents;

    /// <summary>The digests of the account.</summary>
    public DigestLog(StorageClients clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        _table = clients.Tables.GetTableClient(StorageNames.Alerts);
        _contents = new RowContents(clients);
    }

    /// <inheritdoc/>
    public async Task<DigestRecord?> FindLastAsync(string jurisdiction, CancellationToken cancellationToken)
    {
        // The newest day comes first.
        await foreach (var row in _table.QueryAsync<TableEntity>(AlertRows.Digests(jurisdiction).Filter(null, null), 1, null, cancellationToken))
            return await _contents.ReadAsync<DigestRecord>(row, cancellationToken);
        return null;
    }

    /// <inheritdoc/>
    public async Task<bool> TryClaimAsync(DigestRecord record, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(await _contents.FillAsync(AlertRows.Of(record), record, cancellationToken), cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.IsConflict())
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task MarkSentAsync(DigestRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var sent = record with { Sent = true };
        await _table.UpsertEntityAsync(
            await _contents.FillAsync(AlertRows.Of(sent), sent, cancellationToken), TableUpdateMode.Replace, cancellationToken);
    }
}
