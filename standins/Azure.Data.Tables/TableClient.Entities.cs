using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => AddAsync(entity, false, cancellationToken).Done();

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => AddAsync(entity, true, cancellationToken);

    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => UpdateAsync(entity, ifMatch, mode, false, cancellationToken).Done();

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => UpdateAsync(entity, ifMatch, mode, true, cancellationToken);

    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => UpsertAsync(entity, mode, false, cancellationToken).Done();

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => UpsertAsync(entity, mode, true, cancellationToken);

    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteAsync(partitionKey, rowKey, ifMatch, false, cancellationToken).Done();

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteAsync(partitionKey, rowKey, ifMatch, true, cancellationToken);

    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    private async Task<Response> AddAsync(ITableEntity entity, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await _pipeline.SendAsync(_entities.Add(entity), async, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response> UpdateAsync(
        ITableEntity entity, ETag ifMatch, TableUpdateMode mode, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        // Without a tag the service would take the request for an upsert.
        if (ifMatch == default) throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        return await _pipeline.SendAsync(_entities.Write(entity, mode, ifMatch), async, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response> UpsertAsync(ITableEntity entity, TableUpdateMode mode, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await _pipeline.SendAsync(_entities.Write(entity, mode, default), async, cancellationToken).ConfigureAwait(false);
    }

    // Gone already is as good as deleted: 404 is the answer, and no exception.
    private async Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return await _pipeline.SendAsync(_entities.Delete(partitionKey, rowKey, ifMatch), async, cancellationToken, 404).ConfigureAwait(false);
    }
}
