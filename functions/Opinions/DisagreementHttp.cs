using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Opinions;

/// <summary>分歧与协调: what the lead and a co-handler do not agree on, the office decides.</summary>
public sealed class DisagreementHttp(CommandDoor door)
{
    /// <summary>提请协调.</summary>
    [Function(nameof(RaiseDisagreementToOffice))]
    public Task<IResult> RaiseDisagreementToOffice(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:raise-disagreement")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<RaiseDisagreement>(request, id, department, cancellationToken);

    /// <summary>协调决定.</summary>
    [Function(nameof(SettleDisagreementOfCoHandler))]
    public Task<IResult> SettleDisagreementOfCoHandler(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:settle-disagreement")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<SettleDisagreement>(request, id, department, cancellationToken);
}
