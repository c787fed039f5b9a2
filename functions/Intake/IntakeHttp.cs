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
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals")] HttpRequest request,
        CancellationToken cancellationToken) =>
        door.SubmitAsync(request, cancellationToken);

    /// <summary>立案.</summary>
    [Function(nameof(AcceptProposal))]
    public Task<IResult> AcceptProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:accept")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Accept>(request, id, cancellationToken);

    /// <summary>不予立案.</summary>
    [Function(nameof(DeclineProposal))]
    public Task<IResult> DeclineProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:decline")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Decline>(request, id, cancellationToken);

    /// <summary>退回修改.</summary>
    [Function(nameof(ReturnProposal))]
    public Task<IResult> ReturnProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:return")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Return>(request, id, cancellationToken);

    /// <summary>重新提交.</summary>
    [Function(nameof(ResubmitProposal))]
    public Task<IResult> ResubmitProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:resubmit")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Resubmit>(request, id, cancellationToken);

    /// <summary>撤回.</summary>
    [Function(nameof(WithdrawProposal))]
    public Task<IResult> WithdrawProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:withdraw")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Withdraw>(request, id, cancellationToken);

    /// <summary>列为重点提案.</summary>
    [Function(nameof(MarkKeyProposal))]
    public Task<IResult> MarkKeyProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:mark-key")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<MarkKey>(request, id, cancellationToken);

    /// <summary>取消重点提案.</summary>
    [Function(nameof(UnmarkKeyProposal))]
    public Task<IResult> UnmarkKeyProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:unmark-key")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<UnmarkKey>(request, id, cancellationToken);
}
