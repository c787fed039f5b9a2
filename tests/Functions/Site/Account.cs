using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>The storage account behind the functions, as one looks into it from outside.</summary>
public sealed class Account(string connectionString)
{
    public const string Intake = "proposal-intake";

    /// <summary>In the direction in which one's messages make another's, so that none is missed on its way.</summary>
    private static readonly string[] Steps =
    [
        "department-inbound", "proposal-imports", "deadline-basis", Intake, "department-opinions", "department-replies", "proposal-feedback",
        "proposal-assignment", "deadline-reminders", "inbound-answers", "manager-alerts",
    ];

    private readonly QueueServiceClient _queues = new(connectionString, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    private readonly TableServiceClient _tables = new(connectionString);
    private readonly BlobServiceClient _blobs = new(connectionString);

    public QueueClient Queue(string name) => _queues.GetQueueClient(name);

    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(name);

    /// <summary>Waits until every command that was handed on is handled, and what it publishes is out: until then it stays in its queue.</summary>
    public Task IsSettledAsync() => Eventually.IsTrueAsync("the queues of the steps are empty", AreFoundEmptyAsync);

    /// <summary>One look at all queues, which waits at each that is not empty: to look at one is less work than to look at all again.</summary>
    private async Task<bool> AreFoundEmptyAsync()
    {
        var all = true;
        foreach (var step in Steps)
        {
            if (await LengthAsync(step) == 0)
                continue;
            all = false;
            await Eventually.IsTrueAsync($"the queue '{step}' is empty", async () => await LengthAsync(step) == 0);
        }

        return all;
    }

    /// <summary>How many messages are in the queue, hidden ones among them; 0 where there is no such queue.</summary>
    public async Task<int> LengthAsync(string queue)
    {
        try
        {
            return (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return 0;
        }
    }

    /// <summary>All that the account holds, a line each: rows with their tags, queues with their lengths, blobs.</summary>
    public async Task<IReadOnlyList<string>> SnapshotAsync()
    {
        var looks = new List<Task<List<string>>>();
        await foreach (var table in _tables.QueryAsync())
            looks.Add(RowsOfAsync(table.Name));
        await foreach (var queue in _queues.GetQueuesAsync())
            looks.Add(LengthOfAsync(queue.Name));
        await foreach (var container in _blobs.GetBlobContainersAsync())
            looks.Add(BlobsOfAsync(container.Name));
        return [.. (await Task.WhenAll(looks)).SelectMany(lines => lines).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows of a table's partition.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table, string partition)
    {
        var rows = new List<TableEntity>();
        var ofPartition = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var row in _tables.GetTableClient(table).QueryAsync<TableEntity>(ofPartition))
            rows.Add(row);
        return rows;
    }

    /// <summary>Changes a row by hand.</summary>
    public async Task EditAsync(string table, TableEntity row, Action<TableEntity> edit)
    {
        edit(row);
        await _tables.GetTableClient(table).UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }

    private async Task<List<string>> RowsOfAsync(string table)
    {
        var lines = new List<string>();
        await foreach (var row in _tables.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
            lines.Add($"{table}/{row.PartitionKey}/{row.RowKey} {row.ETag}");
        return lines;
    }

    private async Task<List<string>> LengthOfAsync(string queue) => [$"{queue}: {await LengthAsync(queue)}"];

    private async Task<List<string>> BlobsOfAsync(string container)
    {
        var lines = new List<string>();
        await foreach (var blob in Container(container).GetBlobsAsync())
            lines.Add($"{container}/{blob.Name}");
        return lines;
    }
}
