using System.Net;

namespace ProposalWorkflow.Channels;

/// <summary>What a receiver answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The beginning of the body.</param>
/// <param name="RetryAfter">How long it wants to be left alone.</param>
internal sealed record HttpAnswer(int Status, string Body, TimeSpan? RetryAfter)
{
    private const int LongestQuote = 200;

    /// <summary>Returns where the status is one of success (2xx).</summary>
    /// <exception cref="DeliveryException">It is not; 408, 429 and 5xx may pass, every other refusal would come again.</exception>
    public void MustBeSuccess()
    {
        if (Status is >= 200 and < 300)
            return;
        if (Status is >= 300 and < 400)
            throw new DeliveryException($"HTTP {Status}: redirects are not followed", permanent: true);
        var may = Status is (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or >= 500;
        throw new DeliveryException($"HTTP {Status}: {Quote(Body)}", permanent: !may, RetryAfter);
    }

    /// <summary>What a receiver said, short and in one line: it goes into logs.</summary>
    public static string Quote(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
