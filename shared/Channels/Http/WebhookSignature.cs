using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProposalWorkflow.Channels;

/// <summary>
/// How a receiver knows that a request comes from here and is not an old one: <c>Notice-Signature: v1=</c> and the HMAC-SHA256, in
/// lower-case hexadecimal digits, of the text of <c>Notice-Timestamp</c>, a dot, and the body's bytes, under the channel's secret as UTF-8.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "Notice-Id", TimestampHeader = "Notice-Timestamp", SignatureHeader = "Notice-Signature";

    /// <summary>The headers of a request.</summary>
    /// <param name="noticeId">The same in every copy of the notice.</param>
    /// <param name="at">When this copy is sent; in the header as seconds since 1970.</param>
    /// <param name="body">As it is sent.</param>
    /// <param name="secret">Of the channel.</param>
    public static IEnumerable<KeyValuePair<string, string>> Headers(string noticeId, DateTimeOffset at, string body, string secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        return
        [
            new(IdHeader, noticeId),
            new(TimestampHeader, timestamp),
            new(SignatureHeader, "v1=" + Convert.ToHexStringLower(signature)),
        ];
    }
}
