using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Imports;

namespace ProposalWorkflow.Workflow.Messages;

/// <summary>
/// The identity of what somebody wants of a case, however often its message is delivered: made from the caller, the case and the
/// caller's idempotency key. It begins with a tag of the caller, so that nobody can ask after another's.
/// </summary>
public static class IntentId
{
    private const int TagLength = 10;
    private const int KeyLength = 26;
    private const int CaseLength = 16;
    private const string Nobody = "\u0001";
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The same for the same caller, key and case; 36 lower-case letters and digits.</summary>
    /// <param name="caller">Who wants it.</param>
    /// <param name="key">The caller's own name for it.</param>
    /// <param name="caseId">The case; null for a submission, which makes one. Numbers are claimed and messages are named by intents,
    /// so one key used for two cases must not make one intent of them.</param>
    public static string Of(Caller caller, string key, string? caseId = null)
    {
        ArgumentNullException.ThrowIfNull(caller);
        string[] parts = caseId is null ? [caller.Jurisdiction, caller.Subject, key] : [caller.Jurisdiction, caller.Subject, key, caseId];
        return Tag(caller) + Hash(parts)[..KeyLength];
    }

    /// <summary>Whether the intent is this caller's.</summary>
    public static bool IsOf(Caller caller, string intent)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(intent);
        return intent.StartsWith(Tag(caller), StringComparison.Ordinal);
    }

    /// <summary>The id of the case that a submission makes: a repeated submission makes the same one.</summary>
    public static string NewCase(string intent) => Hash("case", intent)[..CaseLength];

    /// <summary>The id of an import: the same for the same lines in the same jurisdiction, whoever of the office sends them.</summary>
    /// <param name="jurisdiction">The jurisdiction's code.</param>
    /// <param name="content">Of the lines as they were read: the hash.</param>
    public static string OfImport(string jurisdiction, string content) => OfNobody(jurisdiction, "import", content);

    /// <summary>
    /// The intent of an import's line that has a command, and the case that it makes. A line with a key of the office's own is the same in
    /// every import into its session, so a mended file can be sent again as a whole; one without is named by the import and its number. Of old
    /// letters there is one case for a number of a session: the same letter makes it whenever it is imported, and another letter of that
    /// number is another intent on that case.
    /// </summary>
    public static (string Intent, string Case) OfLine(ImportKey import, ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(line);
        if (line is { Command: Backfill old, Letter.Content: { } content })
        {
            var id = NewCase(OfNobody(import.Jurisdiction, "number", old.Session, old.CaseNumber.ToUpperInvariant()));
            return (OfNobody(import.Jurisdiction, "letter", id, content), id);
        }

        var intent = line is { Key: { } key, Command: Submit submit }
            ? OfNobody(import.Jurisdiction, "key", submit.Session, key)
            : OfNobody(import.Jurisdiction, "line", import.Id, line.Number.ToString(CultureInfo.InvariantCulture));
        return (intent, NewCase(intent));
    }

    /// <summary>In the name of no caller: no token has such a subject, so nobody can make one of these by a key of their own.</summary>
    private static string OfNobody(string jurisdiction, params string[] parts) =>
        Hash(jurisdiction, Nobody)[..TagLength] + Hash([jurisdiction, Nobody, .. parts])[..KeyLength];

    private static string Tag(Caller caller) => Hash(caller.Jurisdiction, caller.Subject)[..TagLength];

    /// <summary>Whether the text could be the id of a case.</summary>
    public static bool IsCase(string id) => IsHash(id, CaseLength);

    /// <summary>Whether the text could be an intent id.</summary>
    public static bool IsIntent(string id) => IsHash(id, TagLength + KeyLength);

    internal static bool IsHash(string text, int length) => text.Length == length && text.All(Alphabet.Contains);

    /// <summary>Base 32 of a SHA-256; the parts are kept apart by a character that none of them can have.</summary>
    internal static string Hash(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts)));
        return string.Concat(hash.Select(b => Alphabet[b & 31]));
    }
}
