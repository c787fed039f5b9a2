using System.Text.Json;
using Azure.Data.Tables;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Storage;

/// <summary>
/// The corpus as a table: a partition for each jurisdiction, a row for each case. The service stamps each row with the time of its
/// last write; what was written since a reading is asked for by that stamp.
/// </summary>
/// <remarks>Where storage itself fails, its <see cref="Azure.RequestFailedException"/> goes through.</remarks>
public sealed class CorpusTable(StorageClients clients) : ICorpus
{
    /// <summary>Servers of one partition may disagree on the time by a little, and a write in flight has its stamp already.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly TableClient _table = clients.Tables.GetTableClient(StorageNames.Corpus);

    /// <inheritdoc/>
    /// <remarks>A merge: the writer of an assignment need not know the text. What the row says of the assignments is written whole.</remarks>
    public async Task WriteAsync(CorpusRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        var entity = new TableEntity(KeyPart.Of(row.Key.Jurisdiction), KeyPart.Of(row.Key.Id))
        {
            ["Id"] = row.Key.Id,
            ["Version"] = row.Version,
            ["Session"] = row.Session,
            ["Title"] = row.Title,
            ["Lead"] = row.Lead ?? "", // a null would leave an older lead in place
            ["CoHandlers"] = JsonSerializer.Serialize(row.CoHandlers, WorkflowJson.Options),
        };
        if (row.Text is not null)
            entity["Text"] = row.Text;
        await _table.UpsertEntityAsync(entity, TableUpdateMode.Merge, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<CorpusChanges> ReadAsync(string jurisdiction, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {KeyPart.Of(jurisdiction)}");
        if (since is { } mark)
            filter += " and " + TableClient.CreateQueryFilter($"Timestamp ge {mark - Overlap}");
        List<CorpusRow> rows = [];
        var latest = since;
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(Of(jurisdiction, row));
            latest = latest is null || row.Timestamp > latest ? row.Timestamp : latest;
        }

        return new(rows, latest);
    }

    private static CorpusRow Of(string jurisdiction, TableEntity row) => new(
        new CaseKey(jurisdiction, row.GetString("Id")),
        row.GetInt32("Version")!.Value,
        row.GetString("Session"),
        row.GetString("Title"),
        row.GetString("Lead") is { Length: > 0 } lead ? lead : null,
        JsonSerializer.Deserialize<string[]>(row.GetString("CoHandlers"), WorkflowJson.Options)!,
        row.GetString("Text"));
}
