using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>Whether the history of a case is as it was written.</summary>
public sealed class TrailQueries(ITrails trails, CaseReader reader)
{
    /// <summary>Checks the rows of one case; changes nothing.</summary>
    [Function(nameof(VerifyProposal))]
    public async Task<IResult> VerifyProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}:verify")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
        {
            await reader.CaseAsync(caller, id, cancellationToken); // what the caller does not see is a 404
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "办理记录由交办机关和分管领导核验。");
        }

        // The state is not asked who may see the case: it may be the row that was tampered with.
        var trail = IntentId.IsCase(id) ? await trails.FindAsync(new CaseKey(caller.Jurisdiction, id), cancellationToken) : null;
        return Json.Result(trail is null ? throw new ProblemException(Problem.Of(Decider.NoCase)) : TrailView.Of(trail));
    }
}
