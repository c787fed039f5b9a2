using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Intake;

/// <summary>联名附议: the joint proposers say whether they stand for the text.</summary>
public sealed class SigningHttp(CommandDoor door)
{
    /// <summary>附议.</summary>
    [Function(nameof(SignProposal))]
    public Task<IResult> SignProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:sign")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Sign>(request, id, cancellationToken);

    /// <summary>不附议.</summary>
    [Function(nameof(DeclineToSignProposal))]
    public Task<IResult> DeclineToSignProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:decline-to-sign")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<DeclineToSign>(request, id, cancellationToken);

    /// <summary>代录附议.</summary>
    [Function(nameof(EnterSignatureOfProposer))]
    public Task<IResult> EnterSignatureOfProposer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:enter-signature")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<EnterSignature>(request, id, cancellationToken);
}
