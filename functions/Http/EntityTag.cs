using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Functions.Http;

/// <summary>
/// The ETag (RFC 9110) of everything that is read of one case: strong, for one caller. It is the version that they see, with a mark of the
/// case and the caller, because another caller's version of the same number is another case's, or hides other things. Where dates run, the day
/// of the reading is part of it too: what was read yesterday may be overdue today, though nothing has happened. A command is held against the
/// version alone.
/// </summary>
internal static class EntityTag
{
    private const int MarkLength = 12;

    /// <summary>With its quotation marks.</summary>
    /// <param name="key">The case.</param>
    /// <param name="version">The version that the caller sees.</param>
    /// <param name="caller">Who reads.</param>
    /// <param name="day">The day of the reading, where dates run.</param>
    /// <param name="form">What the same is written as, where it can be asked for in another form.</param>
    public static string Of(CaseKey key, int version, Caller caller, DateOnly? day = null, string? form = null) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Version(key, version, caller)}{day:'-'yyyyMMdd}{(form is null ? "" : "-")}{form}\"");

    /// <summary>The version of the case that the tag means for this caller; null where it is no tag of theirs.</summary>
    public static int? VersionOf(string tag, CaseKey key, Caller caller)
    {
        if (!int.TryParse(tag.Trim('"').Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return null;
        var begins = "\"" + Version(key, version, caller);
        return tag == begins + "\"" || tag.StartsWith(begins + "-", StringComparison.Ordinal) ? version : null;
    }

    private static string Version(CaseKey key, int version, Caller caller) =>
        string.Create(CultureInfo.InvariantCulture, $"{version}-{Mark(key, caller)}");

    private static string Mark(CaseKey key, Caller caller) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\0', key.Jurisdiction, key.Id, caller.Subject, (int)caller.Roles, caller.Department))))[..MarkLength];
}
