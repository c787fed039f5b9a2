using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>
/// The name of a public letter, in addresses that people keep: the same through corrections, withdrawal and another release. It cannot be
/// counted through, and leads back to no case.
/// </summary>
public static class PublicLetterId
{
    private const int HashLength = 20;
    private const int Longest = 40 + 1 + HashLength;

    /// <summary>The jurisdiction's code, a hyphen, and lower-case letters and digits.</summary>
    public static string Of(CaseKey key, ReplyKey reply)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(reply);
        var hash = IntentId.Hash("public", key.Jurisdiction, key.Id, reply.Round.ToString(CultureInfo.InvariantCulture), reply.Department);
        return $"{key.Jurisdiction}-{hash[..HashLength]}";
    }

    /// <summary>The jurisdiction of a text that could be such a name; null where it could not.</summary>
    public static string? JurisdictionOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var at = id.LastIndexOf('-');
        return id.Length <= Longest && at > 0 && IntentId.IsHash(id[(at + 1)..], HashLength) ? id[..at] : null;
    }
}

/// <summary>A reply within its case.</summary>
public sealed record ReplyKey(int Round, string Department);
