using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Replies;

/// <summary>预审: the office looks at an approved reply before it goes out, where the jurisdiction says so.</summary>
public sealed class ReplyCheckHttp(CommandDoor door)
{
    /// <summary>审核通过.</summary>
    [Function(nameof(PassReplyLetter))]
    public Task<IResult> PassReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:pass-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<PassReply>(request, id, department, cancellationToken);

    /// <summary>审核退回.</summary>
    [Function(nameof(SendBackReplyLetter))]
    public Task<IResult> SendBackReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:send-back-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<SendBackReply>(request, id, department, cancellationToken);
}
