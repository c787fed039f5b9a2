using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Http;

/// <summary>Asks for one page: after which token, of how many, waiting or not.</summary>
internal delegate Task<Page<T>> PageReader<T>(string? continuationToken, int? pageSize, bool async)
    where T : notnull;

internal sealed class SyncPages<T>(PageReader<T> read, int? pageSize) : Pageable<T>
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = read(continuationToken, pageSizeHint ?? pageSize, async: false).Done();
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}

internal sealed class AsyncPages<T>(PageReader<T> read, int? pageSize, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null) =>
        Pages(continuationToken, pageSizeHint ?? pageSize, CancellationToken);

    private async IAsyncEnumerable<Page<T>> Pages(
        string? continuationToken, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await read(continuationToken, size, async: true).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
