using System.Text.Json;
using System.Text.Json.Serialization;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Local;

/// <summary>Problem details (RFC 9457), as the workflow answers what it refuses.</summary>
public sealed record Refusal(int Status, string Type, string? Detail = null, IReadOnlyList<Refusal.Field>? Errors = null)
{
    /// <summary>What is wrong with one field of the body.</summary>
    public sealed record Field([property: JsonPropertyName("pointer")] string At, string Detail);

    /// <summary>What an answer says; one that is no problem details has only its status.</summary>
    public static Refusal Of(HttpResponseMessage answer, string text) =>
        answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? JsonSerializer.Deserialize<Refusal>(text, WorkflowJson.Options)!
            : new Refusal((int)answer.StatusCode, answer.ReasonPhrase ?? "");

    /// <summary>On one line.</summary>
    public override string ToString() =>
        $"{Status} {Type} {Detail}{string.Concat((Errors ?? []).Select(error => $" {error.At}: {error.Detail}"))}".TrimEnd();
}

/// <summary>The workflow refused what a person asked.</summary>
public sealed class RefusedException(string what, Refusal refusal) : Exception($"{what}: {refusal}");
