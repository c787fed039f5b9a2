using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProposalWorkflow.Functions.Http;

/// <summary>The headers that every command takes.</summary>
public static class RequestHeaders
{
    private const int LongestKey = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary><c>Idempotency-Key</c>: the caller's own name for what they want; null where they gave none.</summary>
    /// <exception cref="ProblemException">It is empty, too long or not printable.</exception>
    public static string? IdempotencyKey(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.Headers.TryGetValue("Idempotency-Key", out var values))
            return null;
        return CheckedKey("Idempotency-Key", values is [var key] ? key : null);
    }

    /// <summary>The key, which the sender calls <paramref name="name"/>.</summary>
    /// <exception cref="ProblemException">It is absent, empty, too long or not printable.</exception>
    internal static string CheckedKey(string name, string? key) =>
        key is { Length: > 0 and <= LongestKey } && key.All(c => c is > ' ' and < '\x7f')
            ? key
            : throw new ProblemException(ProblemType.WrongParameter, $"{name} 应为 1 至 {LongestKey} 个可见的 ASCII 字符。");

    /// <summary><c>Prefer: wait=N</c> (RFC 7240), at most 30 seconds; null where the caller does not wait.</summary>
    public static TimeSpan? Wait(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var preference = request.Headers["Prefer"].SelectMany(v => (v ?? "").Split(','))
            .Select(p => p.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries))
            .FirstOrDefault(p => p is ["wait", _]);
        if (preference is null || !int.TryParse(preference[1].Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null; // a preference that cannot be read is passed over
        var wait = TimeSpan.FromSeconds(seconds);
        return wait < LongestWait ? wait : LongestWait;
    }
}
