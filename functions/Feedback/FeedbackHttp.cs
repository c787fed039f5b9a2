using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Feedback;

/// <summary>反馈与办结: how the proposers judge the reply, and what follows.</summary>
public sealed class FeedbackHttp(CommandDoor door)
{
    /// <summary>反馈.</summary>
    [Function(nameof(GiveFeedbackOnReply))]
    public Task<IResult> GiveFeedbackOnReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:give-feedback")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<GiveFeedback>(request, id, department, cancellationToken);

    /// <summary>重新办理.</summary>
    [Function(nameof(OpenSecondRoundOfProposal))]
    public Task<IResult> OpenSecondRoundOfProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:open-second-round")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<OpenSecondRound>(request, id, cancellationToken);

    /// <summary>办结.</summary>
    [Function(nameof(CloseProposal))]
    public Task<IResult> CloseProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:close")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Close>(request, id, cancellationToken);

    /// <summary>代录反馈.</summary>
    [Function(nameof(EnterFeedbackForProposer))]
    public Task<IResult> EnterFeedbackForProposer(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:enter-feedback")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<EnterFeedback>(request, id, department, cancellationToken);
}
