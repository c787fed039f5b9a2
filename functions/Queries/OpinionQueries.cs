using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>会办意见汇总: what the lead has for its reply, and what it waits for.</summary>
public sealed class OpinionQueries(CaseReader reader, ICaseStore store, TimeProvider clock)
{
    /// <summary>All opinions addressed to this lead, side by side. It has no tag: how a deadline stands changes with the day.</summary>
    [Function(nameof(GetOpinions))]
    public async Task<IResult> GetOpinions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/assignments/{department}/opinions")] HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken)
    {
        QueryValues.Only(request, "round");
        var caller = request.Caller();
        var (state, lead) = await reader.PartAsync(request, id, department, cancellationToken);
        // Who else sees the reply that was sent sees no opinions by it.
        if (!lead.Answers || !(Visibility.SeesAll(caller) || caller.Department == department))
            throw new ProblemException(ProblemType.NotFound, "没有这项承办任务。");
        if (MainCaseOf(state, lead.Round) is { } main)
            throw new ProblemException(ProblemType.Of(RejectionKind.DecidedOnMainCase), $"本件与{main}并案办理，会办意见汇总请在该件查看。");

        var jurisdiction = reader.Jurisdiction(caller);
        var proposal = await store.ReadProposalAsync(state, cancellationToken);
        var overview = OpinionOverview.Of(
            state, lead.Round, proposal.Points ?? [], await ReadAsync(state, lead.Round, cancellationToken), jurisdiction.Deadlines,
            jurisdiction.DateAt(clock.GetUtcNow()));
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return Json.Result(OpinionsView.Of(state, lead, overview, jurisdiction));
    }

    /// <summary>Where the co-handlers of a merged case answer; null where it is this one.</summary>
    private static string? MainCaseOf(Case state, int round) =>
        round == state.Round && state.HandledWith is { } membership ? $"第 {membership.Main.CaseNumber} 号"
        : state.SharedOpinions.Any(o => o.Round == round) ? "主案"
        : null;

    private async Task<Dictionary<string, Opinion>> ReadAsync(Case state, int round, CancellationToken cancellationToken)
    {
        var opinions = new Dictionary<string, Opinion>();
        foreach (var part in state.Assignments.Where(a => a.Round == round && a is { Role: AssignmentRole.CoHandler, OpinionEvent: not null }))
            opinions[part.Department] =
                (await reader.EventAsync<OpinionGiven>(state.Key, part.OpinionEvent!.Value, cancellationToken)).Event.Opinion;
        return opinions;
    }
}
