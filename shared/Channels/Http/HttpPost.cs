using System.Net.Http.Headers;
using System.Text;

namespace ProposalWorkflow.Channels;

/// <summary>Posts bodies to addresses that the rules allow, by one pool of connections. Follows no redirect, uses no proxy, keeps no cookie.</summary>
internal sealed class HttpPost(AddressRules addresses, TimeProvider clock) : IDisposable
{
    private const int MostAnswerBytes = 64 * 1024;

    // A connection has been checked when it was made; a new one every few minutes follows a name that moves.
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, token) => addresses.ConnectAsync(context.DnsEndPoint, token),
    });

    /// <summary>One request, and what came back, whatever its status.</summary>
    /// <exception cref="DeliveryException">Nothing came back, or the address is not allowed.</exception>
    public async Task<HttpAnswer> SendAsync(
        Uri url, string mediaType, string body, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new(mediaType, "utf-8") } },
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return new((int)response.StatusCode, await ReadAsync(response.Content, cancellationToken), RetryAfter(response.Headers));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Forbidden(e) is { } forbidden
                ? new DeliveryException(forbidden.Message, permanent: true, inner: e)
                : new DeliveryException($"no answer: {(e.InnerException ?? e).Message}", inner: e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>In seconds or as a date (RFC 9110 §10.2.3); 飞书 has a header of its own, in seconds.</summary>
    private TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        if (headers.RetryAfter is { } retry)
            return retry.Delta ?? (retry.Date - clock.GetUtcNow());
        return headers.TryGetValues("x-ogw-ratelimit-reset", out var values) && int.TryParse(values.First(), out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[MostAnswerBytes];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static ForbiddenAddressException? Forbidden(Exception? e) => e as ForbiddenAddressException ?? (e is null ? null : Forbidden(e.InnerException));
}
