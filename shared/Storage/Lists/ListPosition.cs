using System.Buffers.Text;
using System.Text;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>
/// A continuation: the key of the last row that was given out, in base64url. The next page begins after it, whatever was written
/// meanwhile; the token of the storage service would stop between pages of its own, which are not ours.
/// </summary>
internal static class ListPosition
{
    private const int Longest = 1000;

    public static string Write(string list, string rowKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}/{rowKey}"));

    /// <summary>The row key, which lies in the range; null for the first page.</summary>
    /// <exception cref="BadContinuationException">The text is no continuation of this list.</exception>
    public static string? Read(string list, RowRange range, string? continuation)
    {
        if (continuation is null)
            return null;
        var text = continuation.Length <= Longest && Base64Url.IsValid(continuation)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(continuation))
            : "";
        var prefix = list + "/";
        var rowKey = text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : "";
        return rowKey.Length > 0 && rowKey.All(IsOfKeys) && range.Holds(rowKey)
            ? rowKey
            : throw new BadContinuationException("The continuation is none that this list has given.");
    }

    private static bool IsOfKeys(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
