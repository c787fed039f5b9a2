using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>公开审查: what would be public of a reply, for those who release it and for the department that wrote it.</summary>
public sealed class PublicVersionQueries(CaseReader reader, ICaseStore store)
{
    /// <summary>The public version of a reply that is sent, and what stands against it.</summary>
    [Function(nameof(GetPublicVersion))]
    public async Task<IResult> GetPublicVersion(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/public-version")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        QueryValues.Only(request, "round");
        var (state, part) = await reader.PartAsync(request, id, department, cancellationToken);
        if (!Visibility.SeesAll(caller) && caller.Department != department)
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "公开版由交办机关、分管领导和答复单位预览。");
        var place = reader.Jurisdiction(caller);
        if (place.Publication is null || part.Reply is not { SentAt: not null } reply)
            throw new ProblemException(ProblemType.NotFound, place.Publication is null ? "本地不公开答复。" : "该单位的答复还没有发出。");
        var texts = await ReplyReading.ReadAsync(store, state, ReplyTextPlaces.Of(state, part.Round, reply.DraftEvent), null, cancellationToken);
        var version = PublicVersion.Of(state, part, texts, place);
        return Json.Result(new PublicVersionView(
            version.Letter,
            [.. version.Faults.Select(f => new ProblemField(f.Field, f.Detail))],
            PublicationRules.WhyNot(state, part, place),
            PublicationView.Of(state, part)));
    }
}

/// <summary>A reply as it would be published.</summary>
/// <param name="Letter">What everyone would read.</param>
/// <param name="Faults">The secrets in it; with any of them it is not published.</param>
/// <param name="WhyNot">Why it cannot be published now, whatever it says; null where it can.</param>
/// <param name="Publication">What is public now.</param>
public sealed record PublicVersionView(PublicLetter Letter, IReadOnlyList<ProblemField> Faults, string? WhyNot, PublicationView? Publication);

/// <summary>公开.</summary>
/// <param name="At">Since when, UTC.</param>
/// <param name="Path">Where everyone reads it.</param>
public sealed record PublicationView(DateTimeOffset At, string Path)
{
    internal static PublicationView? Of(Case state, Assignment part) => part.Reply?.Publication is not { } publication ? null
        : new(publication.At, PublicEntry.PathOf(PublicLetterId.Of(state.Key, new(part.Round, part.Department))));
}
