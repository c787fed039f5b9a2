using System.Text;
using Microsoft.AspNetCore.Http;

namespace ProposalWorkflow.Functions.Http;

/// <summary>Reads a command from a request's body.</summary>
public static class RequestBody
{
    /// <summary>1 MiB: some five times the longest letter that the domain takes.</summary>
    public const int MostBytes = 1024 * 1024;

    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Exact = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as <typeparamref name="T"/>; an absent body is an empty object.</summary>
    /// <param name="request">The request.</param>
    /// <param name="fromPath">Members that the path gives; the body must not have them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">The body is too large, no JSON, or of another shape.</exception>
    public static async Task<T> ReadAsync<T>(
        HttpRequest request, IEnumerable<KeyValuePair<string, string>> fromPath, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(request, cancellationToken);
        if (bytes.Length > 0 && !request.HasJsonContentType())
            throw new ProblemException(ProblemType.NotJson, "请以 application/json 发送正文。");
        return (T)CommandBody.Read(bytes, typeof(T), fromPath);
    }

    /// <summary>The body as it is written: a file that has a reader of its own.</summary>
    /// <exception cref="ProblemException">It is absent, too large, no UTF-8, or not announced as JSON.</exception>
    public static async Task<string> ReadTextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var bytes = await ReadBytesAsync(request, cancellationToken);
        if (!request.HasJsonContentType())
            throw new ProblemException(ProblemType.NotJson, "请以 application/json 发送正文。");
        try
        {
            return Exact.GetString(bytes).TrimStart(ByteOrderMark); // as editors of some systems begin a file
        }
        catch (DecoderFallbackException)
        {
            throw new ProblemException(ProblemType.MalformedJson, "文字的编码有误：应为 UTF-8。");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            throw TooLarge();
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MostBytes)
                throw TooLarge();
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static ProblemException TooLarge() => new(ProblemType.BodyTooLarge, $"正文最多 {MostBytes / 1024} KiB。");
}
