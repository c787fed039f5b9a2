using System.Buffers;
using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Transactions;

/// <summary>Makes one multipart request of a transaction's actions, or throws what the service would answer to one it refuses.</summary>
internal sealed class TransactionRequest(TablePipeline pipeline, EntityRequests entities)
{
    private const int MaximumActions = 100;
    private const int MaximumBytes = 4 * 1024 * 1024;

    public TableRequest Of(IReadOnlyList<TableTransactionAction> actions)
    {
        Check(actions);
        var parts = actions.Select(Part).ToList();
        var batch = $"batch_{Guid.NewGuid()}";
        var body = Body(batch, $"changeset_{Guid.NewGuid()}", parts);
        if (body.Length > MaximumBytes)
            throw ServiceError.Of(413, "RequestBodyTooLarge", "The request body is too large and exceeds the maximum permissible limit.");

        return new TableRequest(RequestMethod.Post, "$batch") { Body = body, ContentType = $"multipart/mixed; boundary={batch}", Accept = "application/json", Query = [] };
    }

    // The emulator takes a transaction over two partitions, and splits what cannot be split.
    private static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0) throw new InvalidOperationException("A transaction cannot be submitted with no actions.");
        if (actions.Count > MaximumActions)
            throw Failed(MaximumActions - 1, "InvalidInput", "The batch request operation exceeds the maximum 100 changes per change set.");

        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            if (entity.PartitionKey != actions[0].Entity.PartitionKey)
                throw Failed(index, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");
            if (entity.RowKey is not null && !rows.Add(entity.RowKey))
                throw Failed(index, "InvalidDuplicateRow", "The batch request contains multiple changes with same row key. An entity can appear only once in a batch request.");
        }
    }

    private TableRequest Part(TableTransactionAction action, int index)
    {
        var entity = action.Entity;
        try
        {
            return action.ActionType switch
            {
                TableTransactionActionType.Add => entities.Add(entity),
                TableTransactionActionType.UpdateMerge => entities.Write(entity, TableUpdateMode.Merge, action.ETag),
                TableTransactionActionType.UpdateReplace => entities.Write(entity, TableUpdateMode.Replace, action.ETag),
                TableTransactionActionType.UpsertMerge => entities.Write(entity, TableUpdateMode.Merge, default),
                TableTransactionActionType.UpsertReplace => entities.Write(entity, TableUpdateMode.Replace, default),
                TableTransactionActionType.Delete => entities.Delete(entity.PartitionKey, entity.RowKey, action.ETag),
                _ => throw new InvalidOperationException("Unknown request type."),
            };
        }
        catch (RequestFailedException refused)
        {
            throw Failed(index, refused.ErrorCode!, refused.Message.Split('\n')[0]);
        }
    }

    private ReadOnlyMemory<byte> Body(string batch, string changeset, IEnumerable<TableRequest> parts)
    {
        var body = new ArrayBufferWriter<byte>();
        Text($"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n\r\n");
        foreach (var part in parts)
        {
            var uri = pipeline.UriOf(part);
            Text($"--{changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Text($"{part.Method.Method} {uri.AbsoluteUri} HTTP/1.1\r\nHost: {uri.Authority}\r\n");
            foreach (var (name, value) in pipeline.HeadersOf(part)) Text($"{name}: {value}\r\n");
            if (part.Body is { } content)
            {
                Text(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n"));
                body.Write(content.Span);
            }

            Text("\r\n");
        }

        Text($"--{changeset}--\r\n\r\n--{batch}--\r\n");
        return body.WrittenMemory;

        void Text(string text) => Encoding.UTF8.GetBytes(text, body);
    }

    private static TableTransactionFailedException Failed(int index, string code, string message) =>
        new(ServiceError.Of(400, code, message, index));
}
