using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableServiceClient
{
    public static string CreateQueryFilter(FormattableString filter) => TableClient.CreateQueryFilter(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => TableClient.CreateQueryFilter(filter);

    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_pipeline, tableName, false, cancellationToken).Done();

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_pipeline, tableName, true, cancellationToken);

    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_pipeline, tableName, false, cancellationToken).Done();

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_pipeline, tableName, true, cancellationToken);

    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.DeleteAsync(_pipeline, tableName, false, cancellationToken).Done();

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        TableRequests.DeleteAsync(_pipeline, tableName, true, cancellationToken);

    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new SyncPages<TableItem>(Reader(filter, cancellationToken), maxPerPage);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new AsyncPages<TableItem>(Reader(filter, cancellationToken), maxPerPage, cancellationToken);

    private PageReader<TableItem> Reader(string? filter, CancellationToken cancellationToken) => async (continuationToken, size, async) =>
    {
        var request = new TableRequest(RequestMethod.Get, "Tables");
        var query = new List<KeyValuePair<string, string>>(request.Query);
        if (size is { } top) query.Add(KeyValuePair.Create("$top", top.ToString(CultureInfo.InvariantCulture)));
        if (filter is not null) query.Add(KeyValuePair.Create("$filter", filter));
        if (!string.IsNullOrEmpty(continuationToken)) query.Add(KeyValuePair.Create("NextTableName", continuationToken));

        var response = await _pipeline.SendAsync(request with { Query = query }, async, cancellationToken).ConfigureAwait(false);
        using var json = JsonDocument.Parse(response.Content);
        var tables = json.RootElement.GetProperty("value").EnumerateArray()
            .Select(table => new TableItem(table.GetProperty("TableName").GetString()!)).ToList();
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Page<TableItem>.FromValues(tables, next, response);
    };
}
