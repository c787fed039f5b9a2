using System.Linq.Expressions;
using System.Text.Json;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public static string CreateQueryFilter(FormattableString filter) => filter is null ? null! : InterpolatedFilter.Translate(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ExpressionFilter.Translate(filter);
    }

    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetAsync<T>(partitionKey, rowKey, select, false, cancellationToken).Done();

    public virtual Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetAsync<T>(partitionKey, rowKey, select, true, cancellationToken);

    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetIfExistsAsync<T>(partitionKey, rowKey, select, false, cancellationToken).Done();

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => GetIfExistsAsync<T>(partitionKey, rowKey, select, true, cancellationToken);

    public virtual Pageable<T> Query<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => Query<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => QueryAsync<T>(CreateQueryFilter(filter), maxPerPage, select, cancellationToken);

    public virtual Pageable<T> Query<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new SyncPages<T>(Reader<T>(filter, select, cancellationToken), maxPerPage);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new AsyncPages<T>(Reader<T>(filter, select, cancellationToken), maxPerPage, cancellationToken);

    private async Task<Response<T>> GetAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var request = _entities.Get(partitionKey, rowKey, select);
        var response = await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(Read<T>(response), response);
    }

    private async Task<NullableResponse<T>> GetIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var request = _entities.Get(partitionKey, rowKey, select);
        var response = await _pipeline.SendAsync(request, async, cancellationToken, 404).ConfigureAwait(false);
        return response.Status == 404 ? new NoValue<T>(response) : Response.FromValue(Read<T>(response), response);
    }

    private PageReader<T> Reader<T>(string? filter, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity => async (continuationToken, size, async) =>
    {
        var request = _entities.Query(filter, size, select, continuationToken);
        var response = await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
        using var json = JsonDocument.Parse(response.Content);
        var found = json.RootElement.GetProperty("value").EnumerateArray().Select(EntityReader.Read<T>).ToList();
        return Page<T>.FromValues(found, ContinuationToken.From(response), response);
    };

    private static T Read<T>(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return EntityReader.Read<T>(json.RootElement);
    }
}
