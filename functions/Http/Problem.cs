using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Http;

/// <summary>An error answer (RFC 9457). The type is stable; title and detail are for the user, in Chinese.</summary>
public sealed record Problem(ProblemType Kind, string Detail)
{
    /// <summary>A URI reference that names the kind of problem.</summary>
    public string Type => $"/problems/{Kind.Name}";

    /// <summary>The kind of problem in words.</summary>
    public string Title => Kind.Title;

    /// <summary>The HTTP status.</summary>
    public int Status => Kind.Status;

    /// <summary>Not part of the answer.</summary>
    [JsonIgnore]
    public ProblemType Kind { get; init; } = Kind;

    /// <summary>The stage that the case or assignment is in.</summary>
    public string? Stage { get; init; }

    /// <summary>The commands that the caller could give now.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>Who or what is missing.</summary>
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The faults of the body, field by field.</summary>
    public IReadOnlyList<ProblemField>? Errors { get; init; }

    /// <summary>What happened since the sender had read the case, as far as they may know.</summary>
    public IReadOnlyList<CaseChange>? Changes { get; init; }

    /// <summary>The tag of the case as it was when the command was refused, for the sender to try again with.</summary>
    public string? Etag { get; init; }

    /// <summary>The operation that ended so.</summary>
    public string? Operation { get; init; }

    /// <summary>The answer for a refused command.</summary>
    public static Problem Of(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return new(ProblemType.Of(rejection.Kind), rejection.Detail)
        {
            Stage = rejection.Stage,
            Allowed = rejection.Allowed,
            Missing = rejection.Missing,
            Errors = rejection.Errors is { } errors ? [.. errors.Select(e => new ProblemField(e.Field, e.Detail))] : null,
        };
    }

    /// <summary>The answer for a command of <paramref name="by"/> on this case that was refused.</summary>
    public static Problem Of(Rejection rejection, CaseKey key, Caller by) => rejection is { Changed: { } changed }
        ? Of(rejection) with { Changes = changed.Since, Etag = EntityTag.Of(key, changed.Version, by) }
        : Of(rejection);

    /// <summary>The HTTP answer.</summary>
    public IResult ToResult() => Results.Json(this, WorkflowJson.Options, "application/problem+json; charset=utf-8", Status);
}

/// <summary>One fault of a body.</summary>
/// <param name="Pointer">Where: a JSON pointer (RFC 6901).</param>
/// <param name="Detail">What is wrong.</param>
#pragma warning disable CA1720 // "pointer" is the name that RFC 9457 gives it
public sealed record ProblemField(string Pointer, string Detail);
#pragma warning restore CA1720

/// <summary>Ends a request with a problem.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What to answer.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>Of this type, with this detail.</summary>
    public ProblemException(ProblemType type, string detail)
        : this(new Problem(type, detail))
    {
    }
}
