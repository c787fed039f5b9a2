using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables.Entities;

/// <summary>The requests on one table's entities; the same for a lone call and for a transaction's part.</summary>
internal sealed class EntityRequests(string table)
{
    public string Table { get; } = table;

    public TableRequest Add(ITableEntity entity) => new(RequestMethod.Post, Table) { Body = Content(entity), ReturnNoContent = true };

    // With a tag it is an update, which fails where nothing is stored; without one it is an upsert.
    public TableRequest Write(ITableEntity entity, TableUpdateMode mode, ETag ifMatch)
    {
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        return new(method, Path(entity.PartitionKey, entity.RowKey))
        {
            Body = Content(entity),
            IfMatch = ifMatch == default ? null : ifMatch.ToString("H"),
        };
    }

    public TableRequest Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        new(RequestMethod.Delete, Path(partitionKey, rowKey)) { IfMatch = ifMatch == default ? ETag.All.ToString() : ifMatch.ToString("H") };

    public TableRequest Get(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var request = new TableRequest(RequestMethod.Get, Path(partitionKey, rowKey));
        return Selected(select) is { } names ? request with { Query = [.. request.Query, KeyValuePair.Create("$select", names)] } : request;
    }

    public TableRequest Query(string? filter, int? top, IEnumerable<string>? select, string? continuationToken)
    {
        var request = new TableRequest(RequestMethod.Get, Table + "()");
        var query = new List<KeyValuePair<string, string>>(request.Query);
        if (top is not null) query.Add(KeyValuePair.Create("$top", top.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (Selected(select) is { } names) query.Add(KeyValuePair.Create("$select", names));
        if (filter is not null) query.Add(KeyValuePair.Create("$filter", filter));
        query.AddRange(ContinuationToken.Parse(continuationToken));
        return request with { Query = query };
    }

    private static string? Selected(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static ReadOnlyMemory<byte> Content(ITableEntity entity)
    {
        var properties = EntityProperties.Of(entity).ToList();
        EntityLimits.Check(entity.PartitionKey, entity.RowKey, properties);
        return EntityWriter.Write(properties);
    }

    private string Path(string partitionKey, string rowKey) => $"{Table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    // Doubled for OData, then escaped for the address.
    private static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
