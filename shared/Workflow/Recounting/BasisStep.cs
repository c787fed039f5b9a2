using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>The message that applies rules or calendars, and then drives the recounting on by one page of cases.</summary>
/// <param name="Key">The application.</param>
/// <param name="Request">What is asked; null where it is known already.</param>
/// <param name="Pages">How many pages were looked through when it was sent.</param>
/// <param name="Sent">The ids of the page's cases whose commands were sent, so that only their outcomes are waited for.</param>
public sealed record BasisStep(BasisChangeKey Key, BasisRequest? Request = null, int Pages = 0, IReadOnlyList<string>? Sent = null)
{
    /// <summary>As it stands in the queue.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WorkflowJson.Options);

    /// <summary>The step in a message.</summary>
    /// <exception cref="UnreadableMessageException">It is none that this system sent.</exception>
    public static BasisStep Of(string message)
    {
        try
        {
            return JsonSerializer.Deserialize<BasisStep>(message, WorkflowJson.Options)
                ?? throw new UnreadableMessageException("The message is empty.");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException($"The message is no step of a recount: {e.Message}", e);
        }
    }
}

/// <summary>What somebody applies.</summary>
/// <param name="Part">A calendar or rules.</param>
/// <param name="Year">The year; null for rules.</param>
/// <param name="Text">The name under which the file is stored.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="By">Who.</param>
/// <param name="AskedAt">When it arrived, UTC.</param>
/// <param name="Fingerprint">See <see cref="FingerprintOf"/>.</param>
/// <param name="Expected">The place's newest version as they had seen it, where it is for no other; else null.</param>
public sealed record BasisRequest(
    BasisPart Part, string? Year, string Text, string Reason, Caller By, DateTimeOffset AskedAt, string Fingerprint, int? Expected = null)
{
    /// <summary>Tells apart two applications that came under the same idempotency key.</summary>
    public static string FingerprintOf(BasisPart part, string? year, string text, string reason) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { part, year, text, reason }, WorkflowJson.Options))));
}
