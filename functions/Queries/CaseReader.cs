using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>Reads a case for a caller, or nothing: what is absent and what is another's are the same 404.</summary>
public sealed class CaseReader(ICaseStore store, CaseVersions versions, JurisdictionSet jurisdictions, BasisWatch watch, TimeProvider clock)
{
    /// <summary>The case.</summary>
    /// <exception cref="ProblemException">The caller sees no such case.</exception>
    public async Task<Case> CaseAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var stored = IntentId.IsCase(id) ? await store.LoadAsync(new CaseKey(caller.Jurisdiction, id), cancellationToken) : null;
        if (stored is null || !Visibility.MaySee(stored.State, caller))
            throw new ProblemException(Problem.Of(Decider.NoCase));
        await watch.ForAsync(stored.State, cancellationToken); // so that its deadlines are read by what they are counted with
        return stored.State;
    }

    /// <summary>The version that the caller sees, whose tag goes on the answer; and the answer, where they have the same already (304).</summary>
    public async Task<(int Version, IResult? Unchanged)> VersionAsync(
        HttpRequest request, Case @case, CancellationToken cancellationToken, string? form = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var caller = request.Caller();
        var version = await versions.SeenAsync(@case, caller, cancellationToken);
        DateOnly? day = @case.Deadlines.Count > 0 || @case.Commitments.Any(c => c.IsOwed) ? Today(caller) : null;
        return (version, Preconditions.NotModified(request, EntityTag.Of(@case.Key, version, caller, day, form)));
    }

    /// <summary>The case, and the department's part in the round that the request names; the newest one that it has, where none is named.</summary>
    /// <exception cref="ProblemException">The caller sees no such case or part, or the round is no number.</exception>
    public async Task<(Case Case, Assignment Part)> PartAsync(
        HttpRequest request, string id, string department, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var @case = await CaseAsync(caller, id, cancellationToken);
        var round = QueryValues.Round(request);
        return @case.Assignments.LastOrDefault(a =>
                a.Department == department && (round is null || a.Round == round) && Visibility.MaySee(@case, a, caller)) is { } part
            ? (@case, part)
            : throw new ProblemException(ProblemType.NotFound, "没有这项承办任务。");
    }

    /// <summary>The same, of a department that has given its opinion.</summary>
    /// <exception cref="ProblemException">See <see cref="PartAsync"/>; or there is no opinion.</exception>
    public async Task<(Case Case, Assignment Part)> OpinionPartAsync(
        HttpRequest request, string id, string department, CancellationToken cancellationToken)
    {
        var (@case, part) = await PartAsync(request, id, department, cancellationToken);
        return part.OpinionEvent is not null ? (@case, part) : throw new ProblemException(ProblemType.NotFound, "该单位还没有提出会办意见。");
    }

    /// <summary>The same, of a department that has drafted its reply.</summary>
    /// <exception cref="ProblemException">See <see cref="PartAsync"/>; or there is no draft.</exception>
    public async Task<(Case Case, Assignment Part)> ReplyPartAsync(
        HttpRequest request, string id, string department, CancellationToken cancellationToken)
    {
        var (@case, part) = await PartAsync(request, id, department, cancellationToken);
        return part.Reply is not null ? (@case, part) : throw new ProblemException(ProblemType.NotFound, "该单位还没有拟稿。");
    }

    /// <summary>Where the department's opinion is: on this case, or on the one with which it is handled; null where there is none.</summary>
    public static (CaseKey Case, int Event)? OpinionOf(Case @case, string department, int round)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Assignments.FirstOrDefault(a => a.Round == round && a.Department == department)?.OpinionEvent is { } own)
            return (@case.Key, own);
        return @case.SharedOpinions.FirstOrDefault(o => o.Round == round && o.Department == department) is { } shared
            ? (@case.Key with { Id = shared.Case }, shared.Event)
            : null;
    }

    /// <summary>The event of this number as its type.</summary>
    public async Task<(RecordedEvent Recorded, TEvent Event)> EventAsync<TEvent>(
        CaseKey key, int number, CancellationToken cancellationToken)
        where TEvent : CaseEvent
    {
        var recorded = await store.FindEventAsync(key, number, cancellationToken);
        return recorded?.Event is TEvent happened
            ? (recorded, happened)
            : throw new InvalidOperationException($"Event {number} of case {key.Id} is not there as {typeof(TEvent).Name}.");
    }

    /// <summary>The letter of a reply: the newest draft, or the newest correction.</summary>
    public async Task<Letter> LetterAsync(CaseKey key, Reply reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (_, happened) = await EventAsync<AssignmentEvent>(key, reply.DraftEvent, cancellationToken);
        return happened is ReplyCorrected corrected ? corrected.Letter : ((ReplyDrafted)happened).Letter;
    }

    /// <summary>The day that it is in the caller's jurisdiction.</summary>
    public DateOnly Today(Caller caller) => Jurisdiction(caller).DateAt(clock.GetUtcNow());

    /// <summary>The caller's jurisdiction.</summary>
    public Jurisdiction Jurisdiction(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return jurisdictions.Find(caller.Jurisdiction)!;
    }
}
