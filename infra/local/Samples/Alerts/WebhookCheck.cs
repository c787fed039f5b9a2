using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ProposalWorkflow.Local;

/// <summary>Whether a request comes from who has the secret, and not from long ago: written from the README's words, as a receiver would.</summary>
internal static class WebhookCheck
{
    /// <summary>An older request may be one that somebody has kept, to send it again.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromMinutes(5);

    public static bool IsRight(IHeaderDictionary headers, byte[] body, string secret, DateTimeOffset now)
    {
        var timestamp = headers["Notice-Timestamp"].ToString();
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Oldest.TotalSeconds)
            return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
        var right = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(headers["Notice-Signature"].ToString()));
    }
}
