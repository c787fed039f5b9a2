using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Intake;

/// <summary>并案: cases that are handled together, and each answered by itself. What the cases then say to each other has no door.</summary>
public sealed class MergeHttp(CommandDoor door)
{
    /// <summary>并案.</summary>
    [Function(nameof(MergeProposal))]
    public Task<IResult> MergeProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:merge")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Merge>(request, id, cancellationToken);

    /// <summary>移出并案.</summary>
    [Function(nameof(TakeOutProposal))]
    public Task<IResult> TakeOutProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:take-out")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<TakeOut>(request, id, cancellationToken);
}
