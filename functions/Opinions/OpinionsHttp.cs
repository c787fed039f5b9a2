using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Opinions;

/// <summary>会办意见: what co-handlers answer the lead.</summary>
public sealed class OpinionsHttp(CommandDoor door)
{
    /// <summary>提出会办意见.</summary>
    [Function(nameof(GiveOpinionToLead))]
    public Task<IResult> GiveOpinionToLead(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:give-opinion")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<GiveOpinion>(request, id, department, cancellationToken);

    /// <summary>免提会办意见.</summary>
    [Function(nameof(WaiveMissingOpinion))]
    public Task<IResult> WaiveMissingOpinion(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:waive-opinion")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<WaiveOpinion>(request, id, department, cancellationToken);
}
