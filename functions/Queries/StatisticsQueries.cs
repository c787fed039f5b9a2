using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>How a session stands, in numbers.</summary>
public sealed class StatisticsQueries(CaseReader reader, SessionTallies tallies)
{
    /// <summary>Cases by stage, tasks by department and role, replies by class, and what the proposers think of them.</summary>
    [Function(nameof(GetStatistics))]
    public async Task<IResult> GetStatistics(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/sessions/{session}/statistics")] HttpRequest request,
        string session,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "统计由交办机关和分管领导查看。");
        QueryValues.Only(request);
        var jurisdiction = reader.Jurisdiction(caller);
        if (jurisdiction.Session(session) is not { } known)
            throw new ProblemException(ProblemType.NotFound, "没有这个届次。");
        return Json.Result(StatisticsView.Of(
            await tallies.ReadAsync(jurisdiction.Code, session, cancellationToken), jurisdiction, known, reader.Today(caller)));
    }
}
