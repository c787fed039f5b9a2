using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// The ETag (RFC 9110) of everything that is read of one case: strong, for one caller. It is the version that they see, with a mark of the
/// case and the caller, because another caller's version of the same number is another case's, or hides other things.
/// </summary>
internal static class EntityTag
{
    private const int MarkLength = 12;

    /// <summary>With its quotation marks.</summary>
    public static string Of(CaseKey key, int version, Caller caller) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Mark(key, caller)}\"");

    /// <summary>The version of the case that the tag means for this caller; null where it is no tag of theirs.</summary>
    public static int? VersionOf(string tag, CaseKey key, Caller caller) =>
        tag.Trim('"').Split('-') is [var number, _]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && tag == Of(key, version, caller) ? version : null;

    private static string Mark(CaseKey key, Caller caller) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', key.Jurisdiction, key.Id, caller.Subject, (int)caller.Roles, caller.Department))))[..MarkLength];
}
