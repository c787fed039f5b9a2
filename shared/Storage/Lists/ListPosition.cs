using System.Buffers.Text;
using System.Text;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// A continuation: the place of the last row that was given out, in base64url. The next page begins after it, whatever was written
/// meanwhile; the token of the storage service would stop between pages of its own, which are not ours.
/// </summary>
/// <param name="RowKey">Of the last row.</param>
/// <param name="Value">What the list was ordered by, as it was in that row; null where it is stored in its order, or the row had no value.</param>
internal sealed record ListPosition(string RowKey, string? Value = null)
{
    // The longest title and row key, in UTF-8 and base64.
    private const int Longest = 2000;

    public string Write(string list, ListOrder? order)
    {
        var value = Value is null ? "" : "/" + Value;
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix(list, order) + RowKey + value));
    }

    /// <summary>The position, which lies in the range; null for the first page.</summary>
    /// <exception cref="BadContinuationException">The text is no continuation of this list in this order.</exception>
    public static ListPosition? Read(string list, RowRange range, PageRequest page)
    {
        if (page.Continuation is not { } continuation)
            return null;
        var text = continuation.Length <= Longest && Base64Url.IsValid(continuation)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation))
            : "";
        var prefix = Prefix(list, page.Order);
        var parts = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..].Split('/', page.Order is null ? 1 : 2) : [""];
        return parts[0].Length > 0 && parts[0].All(IsOfKeys) && range.Holds(parts[0])
            ? new(parts[0], parts.ElementAtOrDefault(1))
            : throw new BadContinuationException("The continuation is none that this list has given.");
    }

    /// <summary>No row key has a slash, so the position in one order is none in another.</summary>
    private static string Prefix(string list, ListOrder? order) =>
        order is null ? $"{list}/" : $"{list}/{order.By}{(order.Descending ? "-" : "+")}/";

    private static bool IsOfKeys(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
