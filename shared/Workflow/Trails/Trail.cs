using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Workflow.Trails;

/// <summary>
/// The rule by which the events of a case are chained. What is hashed is what is stored, so nobody needs this code to check it:
/// <list type="number">
/// <item>The hash of an event is the SHA-256 of its stored content, byte by byte as UTF-8, in lower-case hexadecimal digits.</item>
/// <item>The content's member <c>previous</c> is the hash of the event before; for the first event it is the SHA-256 of
/// <c>jurisdiction:case</c>, which is the key of the case's partition. So no row fits into another case, or elsewhere in its own.</item>
/// <item>The content's member <c>number</c> is the number in the row's key: 1, 2, 3 … without gaps.</item>
/// <item>The content of the state row has the number of the last event as <c>version</c> and its hash as <c>lastHash</c>.</item>
/// </list>
/// </summary>
public static class Trail
{
    /// <summary>What the first event of a case is chained to.</summary>
    public static string Root(CaseKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return HashOf($"{key.Jurisdiction}:{key.Id}");
    }

    /// <summary>The hash of a stored text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The content of an event as it is stored: all of it but its own hash.</summary>
    public static string TextOf(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return JsonSerializer.Serialize(recorded with { Hash = null }, WorkflowJson.Options);
    }

    /// <summary>The events, chained to the case as it was before them.</summary>
    public static IReadOnlyList<RecordedEvent> Append(CaseKey key, Case? before, IEnumerable<RecordedEvent> happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var chained = new List<RecordedEvent>();
        // A state without its hash was tampered with. The case goes on, and the next row shows it for good.
        var last = before?.LastHash ?? Root(key);
        foreach (var recorded in happened)
        {
            var linked = recorded with { Previous = last };
            last = HashOf(TextOf(linked));
            chained.Add(linked with { Hash = last });
        }

        return chained;
    }
}
