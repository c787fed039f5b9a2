using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_pipeline, Name, false, cancellationToken).Done();

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableRequests.CreateAsync(_pipeline, Name, true, cancellationToken);

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_pipeline, Name, false, cancellationToken).Done();

    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableRequests.CreateIfNotExistsAsync(_pipeline, Name, true, cancellationToken);

    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        TableRequests.DeleteAsync(_pipeline, Name, false, cancellationToken).Done();

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableRequests.DeleteAsync(_pipeline, Name, true, cancellationToken);
}
