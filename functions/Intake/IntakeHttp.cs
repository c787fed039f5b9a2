using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Intake;

/// <summary>提交与审查: how a case comes in, and what the office makes of it.</summary>
public sealed class IntakeHttp(CommandDoor door)
{
    /// <summary>提交.</summary>
    [Function(nameof(SubmitProposal))]
    public Task<IResult> SubmitProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "proposals")] HttpRequest request,
        CancellationToken cancellationToken) =>
        door.SubmitAsync(request, cancellationToken);

    /// <summary>立案.</summary>
    [Function(nameof(AcceptProposal))]
    public Task<IResult> AcceptProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "proposals/{id}:accept")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Accept>(request, id, cancellationToken);

    /// <summary>不予立案.</summary>
    [Function(nameof(DeclineProposal))]
    public Task<IResult> DeclineProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "proposals/{id}:decline")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Decline>(request, id, cancellationToken);
}
