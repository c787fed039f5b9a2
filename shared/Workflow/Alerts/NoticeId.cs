using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>
/// The identity of a notice, however often it is sent. It stands as it is in HTTP headers and, before the @, in a Message-ID (RFC 5322),
/// so it is made of letters, digits, hyphens and underscores, with single dots between.
/// </summary>
public static partial class NoticeId
{
    private const int Longest = 120;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The same for the same parts: the kind's name, and 32 characters made of all parts.</summary>
    /// <param name="kind">What the alert is about.</param>
    /// <param name="parts">What makes it the one that it is: the case, the deadline, the rung.</param>
    public static string Of(AlertKind kind, params IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var name = KebabCaseOf(kind);
        // Kept apart by a character that no part can have.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', [name, .. parts])));
        return $"{name}.{string.Concat(hash.Select(b => Alphabet[b & 31]))}";
    }

    /// <summary>Whether the text can be a notice id.</summary>
    public static bool IsOne(string? text) => text is { Length: > 0 and <= Longest } && Form().IsMatch(text);

    private static string KebabCaseOf(AlertKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    [GeneratedRegex(@"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
