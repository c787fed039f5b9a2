using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Letters;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>One case: its state, its history, its opinions and replies. The ETag of each is the version of the case that the caller sees.</summary>
public sealed class CaseQueries(CaseReader reader, LetterReader letters, ICaseStore store)
{
    /// <summary>The case.</summary>
    [Function(nameof(GetProposal))]
    public async Task<IResult> GetProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        var (version, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        return unchanged ?? Json.Result(CaseView.Of(
            state,
            version,
            await store.ReadProposalAsync(state, cancellationToken),
            await MergeViews.ReadAsync(state, caller, store, cancellationToken),
            reader.Jurisdiction(caller),
            caller,
            reader.Today(caller)));
    }

    /// <summary>What happened, in order: who did what, when, through which queue; each with its hash and that of the one before.</summary>
    [Function(nameof(GetHistory))]
    public async Task<IResult> GetHistory(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/history")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        var (version, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        if (unchanged is not null)
            return unchanged;
        var events = new List<RecordedEvent>();
        await foreach (var recorded in store.ReadHistoryAsync(state.Key, cancellationToken))
        {
            if (Visibility.MaySee(state, recorded.Event, caller))
                events.Add(recorded);
        }

        return Json.Result(new HistoryView(id, version, events));
    }

    /// <summary>A co-handler's opinion; printed, where <c>Accept</c> asks for that.</summary>
    [Function(nameof(GetOpinion))]
    public async Task<IResult> GetOpinion(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/opinion")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var (state, assignment) = await reader.OpinionPartAsync(request, id, department, cancellationToken);
        if (LetterFormat.Asked(request) is { } format)
            return LetterAnswer.Of(request, await letters.OpinionAsync(state, assignment, reader.Jurisdiction(caller), cancellationToken), format);
        if ((await reader.VersionAsync(request, state, cancellationToken)).Unchanged is { } unchanged)
            return unchanged;
        var (recorded, given) = await reader.EventAsync<OpinionGiven>(state.Key, assignment.OpinionEvent!.Value, cancellationToken);
        var jurisdiction = reader.Jurisdiction(caller);
        return Json.Result(new OpinionView(
            AssignmentView.Name(department, jurisdiction),
            state.LeadOf(assignment.Round) is { } lead ? AssignmentView.Name(lead, jurisdiction) : null,
            given.Opinion,
            recorded.At));
    }

    /// <summary>The newest draft of a reply, or the letter as it was sent; printed, where <c>Accept</c> asks for that.</summary>
    [Function(nameof(GetReply))]
    public async Task<IResult> GetReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/reply")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var (state, assignment) = await reader.ReplyPartAsync(request, id, department, cancellationToken);
        if (LetterFormat.Asked(request) is { } format)
            return LetterAnswer.Of(request, await letters.ReplyAsync(state, assignment, reader.Jurisdiction(caller), cancellationToken), format);
        if ((await reader.VersionAsync(request, state, cancellationToken)).Unchanged is { } unchanged)
            return unchanged;
        var reply = assignment.Reply!;
        var old = await reader.OldReplyAsync(state, reply, cancellationToken);
        var letter = old?.Letter ?? await reader.LetterAsync(state.Key, reply, cancellationToken);
        var jurisdiction = reader.Jurisdiction(caller);
        var annexes = new List<AnnexView>();
        foreach (var annex in letter.Annexes ?? [])
        {
            if (old?.Opinions?.FirstOrDefault(o => o.Department == annex.Department) is { } kept)
                annexes.Add(new(annex.Title, AssignmentView.Name(annex.Department, jurisdiction), kept.Opinion));
            if (CaseReader.OpinionOf(state, annex.Department, assignment.Round) is not { } opinion)
                continue; // the draft of a lead that its co-handler has replaced: it will never be sent
            var (_, given) = await reader.EventAsync<OpinionGiven>(opinion.Case, opinion.Event, cancellationToken);
            annexes.Add(new(annex.Title, AssignmentView.Name(annex.Department, jurisdiction), given.Opinion));
        }

        return Json.Result(new ReplyView(
            AssignmentView.Name(department, jurisdiction),
            assignment.Round,
            [.. state.Proposers.Select(p => p.Name)],
            letter,
            annexes,
            reply.DocumentNumber,
            reply.Approval,
            reply.SentAt,
            old?.Planned));
    }
}
