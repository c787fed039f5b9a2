using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Replies;

/// <summary>答复: the letter that the answering department drafts, approves and sends.</summary>
public sealed class RepliesHttp(CommandDoor door)
{
    /// <summary>拟稿.</summary>
    [Function(nameof(DraftReplyLetter))]
    public Task<IResult> DraftReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:draft-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<DraftReply>(request, id, department, cancellationToken);

    /// <summary>签发.</summary>
    [Function(nameof(ApproveReplyLetter))]
    public Task<IResult> ApproveReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:approve-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<ApproveReply>(request, id, department, cancellationToken);

    /// <summary>发出.</summary>
    [Function(nameof(SendReplyLetter))]
    public Task<IResult> SendReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:send-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<SendReply>(request, id, department, cancellationToken);

    /// <summary>记录与提案者的沟通.</summary>
    [Function(nameof(LogContactWithProposers))]
    public Task<IResult> LogContactWithProposers(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:log-contact")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<LogContact>(request, id, department, cancellationToken);

    /// <summary>更正已发出的答复.</summary>
    [Function(nameof(CorrectReplyLetter))]
    public Task<IResult> CorrectReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:correct-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<CorrectReply>(request, id, department, cancellationToken);
}
