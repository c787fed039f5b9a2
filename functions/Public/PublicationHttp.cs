using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Public;

/// <summary>公开: the office releases the public version of a reply, and takes it back.</summary>
public sealed class PublicationHttp(CommandDoor door)
{
    /// <summary>公开答复.</summary>
    [Function(nameof(PublishReplyLetter))]
    public Task<IResult> PublishReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:publish-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostOnReplyAsync<PublishReply>(request, id, department, cancellationToken);

    /// <summary>撤回公开.</summary>
    [Function(nameof(UnpublishReplyLetter))]
    public Task<IResult> UnpublishReplyLetter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:unpublish-reply")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostOnReplyAsync<UnpublishReply>(request, id, department, cancellationToken);
}
