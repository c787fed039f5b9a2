using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>期限: extensions and pauses.</summary>
public sealed class DeadlineHttp(CommandDoor door)
{
    /// <summary>申请延期.</summary>
    [Function(nameof(RequestExtensionOfDeadline))]
    public Task<IResult> RequestExtensionOfDeadline(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/deadlines/{deadline}:request-extension")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken) =>
        door.PostOnDeadlineAsync<RequestExtension>(request, id, deadline, cancellationToken);

    /// <summary>同意延期.</summary>
    [Function(nameof(GrantExtensionOfDeadline))]
    public Task<IResult> GrantExtensionOfDeadline(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/deadlines/{deadline}:grant-extension")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken) =>
        door.PostOnDeadlineAsync<GrantExtension>(request, id, deadline, cancellationToken);

    /// <summary>不同意延期.</summary>
    [Function(nameof(RefuseExtensionOfDeadline))]
    public Task<IResult> RefuseExtensionOfDeadline(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/deadlines/{deadline}:refuse-extension")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken) =>
        door.PostOnDeadlineAsync<RefuseExtension>(request, id, deadline, cancellationToken);

    /// <summary>暂停期限.</summary>
    [Function(nameof(PauseDeadlineOfProposal))]
    public Task<IResult> PauseDeadlineOfProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/deadlines/{deadline}:pause-deadline")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken) =>
        door.PostOnDeadlineAsync<PauseDeadline>(request, id, deadline, cancellationToken);

    /// <summary>恢复期限.</summary>
    [Function(nameof(ResumeDeadlineOfProposal))]
    public Task<IResult> ResumeDeadlineOfProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/deadlines/{deadline}:resume-deadline")] HttpRequest request,
        string id,
        string deadline,
        CancellationToken cancellationToken) =>
        door.PostOnDeadlineAsync<ResumeDeadline>(request, id, deadline, cancellationToken);
}
