using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Commitments;

/// <summary>承诺事项: those of one case, and all of a place by department and due date. Cases may be closed and archived.</summary>
public sealed class CommitmentQueries(CaseReader reader, ICaseLists lists, ICaseStore store)
{
    /// <summary>The list's filters.</summary>
    internal static IReadOnlyList<string> Filters { get; } = ["department", "state", "dueFrom", "dueTo", "urgency"];

    /// <summary>What the case's replies have promised, how that stands, what was reported, and what the caller may do.</summary>
    [Function(nameof(GetCommitments))]
    public async Task<IResult> GetCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/commitments")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        QueryValues.Only(request);
        var (_, unchanged) = await reader.VersionAsync(request, state, cancellationToken);
        if (unchanged is not null)
            return unchanged;
        var seen = new List<RecordedEvent>();
        if (state.Commitments.Count > 0) // else there is nothing to look for
            await foreach (var recorded in store.ReadHistoryAsync(state.Key, cancellationToken))
                if (recorded.Event is CommitmentEvent && Visibility.MaySee(state, recorded.Event, caller))
                    seen.Add(recorded);
        var (place, today) = (reader.Jurisdiction(caller), reader.Today(caller));
        return Json.Result(new CommitmentList(id, today, [.. state.Commitments.Select(c => CommitmentView.Of(state, c, seen, caller, place, today))]));
    }

    /// <summary>The commitments of the caller's jurisdiction in the order of their days: a department's own, all for the office and managers.</summary>
    [Function(nameof(ListCommitments))]
    public async Task<IResult> ListCommitments(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/commitments")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller) && !caller.Has(CallerRole.Department))
            throw NotYours("承诺事项清单由交办机关、分管领导和承办单位查看；提案者请看本人提案的承诺事项。");
        QueryValues.Only(request, [.. Filters, "size", "continuation"]);
        var today = reader.Today(caller);
        var filter = Read(request, caller, today);
        return await ListQueries.AnswerAsync(
            lists.FindCommitmentsAsync(caller.Jurisdiction, filter, QueryValues.Page(request), cancellationToken), row => row.On(today));
    }

    private static CommitmentFilter Read(HttpRequest request, Caller caller, DateOnly today)
    {
        var department = QueryValues.Text(request, "department");
        if (!Visibility.SeesAll(caller))
        {
            if (department is not null && department != caller.Department)
                throw NotYours("承办单位只查看本单位的承诺事项。");
            department = caller.Department;
        }

        var (from, to) = (QueryValues.Date(request, "dueFrom"), QueryValues.Date(request, "dueTo"));
        if (from > to)
            throw QueryValues.Wrong("dueTo", "不应早于“dueFrom”");
        return new(
            department,
            QueryValues.OneOf<CommitmentPart>(request, "state") ?? CommitmentPart.Open,
            from,
            to,
            QueryValues.OneOf<Urgency>(request, "urgency") is { } urgency ? new(urgency, today) : null);
    }

    private static ProblemException NotYours(string why) => new(ProblemType.Of(RejectionKind.RoleNotAllowed), why);
}
