using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Transactions;

/// <summary>
/// Reads the answer to a transaction: the parts of one change set, in the order of the actions, or one part that tells why all failed.
/// </summary>
internal static class TransactionResponse
{
    public static IReadOnlyList<Response> Read(Response response, string clientRequestId)
    {
        var text = response.Content.ToString().ReplaceLineEndings("\n");
        var parts = new List<Response>();
        // Each part starts at its status line. Boundaries are not counted: the emulator leaves one too many where it refuses the whole.
        var start = text.IndexOf("HTTP/1.1 ", StringComparison.Ordinal);
        while (start >= 0)
        {
            var next = text.IndexOf("\nHTTP/1.1 ", start, StringComparison.Ordinal);
            parts.Add(Part(next < 0 ? text[start..] : text[start..next], clientRequestId));
            start = next < 0 ? -1 : next + 1;
        }

        return parts;
    }

    private static TransactionPart Part(string text, string clientRequestId)
    {
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = (blank < 0 ? text : text[..blank]).Split('\n');
        var status = head[0].Split(' ', 3);
        var headers = head.Skip(1)
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

        var body = blank < 0 ? "" : text[(blank + 2)..];
        var end = body.StartsWith("--", StringComparison.Ordinal) ? 0 : body.IndexOf("\n--", StringComparison.Ordinal);
        return new TransactionPart(
            int.Parse(status[1], CultureInfo.InvariantCulture),
            status.Length > 2 ? status[2] : "",
            headers,
            Encoding.UTF8.GetBytes((end < 0 ? body : body[..end]).Trim()),
            clientRequestId);
    }
}
