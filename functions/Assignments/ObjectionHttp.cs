using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Assignments;

/// <summary>退办: a department says that the case is another's, and the office or the arbiter rules.</summary>
public sealed class ObjectionHttp(CommandDoor door)
{
    /// <summary>申请退办.</summary>
    [Function(nameof(RaiseObjectionToTask))]
    public Task<IResult> RaiseObjectionToTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:raise-objection")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<RaiseObjection>(request, id, department, cancellationToken);

    /// <summary>同意退办.</summary>
    [Function(nameof(UpholdObjection))]
    public Task<IResult> UpholdObjection(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:uphold")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<Uphold>(request, id, department, cancellationToken);

    /// <summary>不同意退办.</summary>
    [Function(nameof(OverruleObjection))]
    public Task<IResult> OverruleObjection(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:overrule")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<Overrule>(request, id, department, cancellationToken);
}
