using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Assignments;

/// <summary>交办与签收: who handles the case.</summary>
public sealed class AssignmentHttp(CommandDoor door)
{
    /// <summary>交办.</summary>
    [Function(nameof(AssignProposal))]
    public Task<IResult> AssignProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}:assign")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        door.PostAsync<Assign>(request, id, cancellationToken);

    /// <summary>增加会办单位.</summary>
    [Function(nameof(AddCoHandlerToProposal))]
    public Task<IResult> AddCoHandlerToProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:add-co-handler")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<AddCoHandler>(request, id, department, cancellationToken);

    /// <summary>签收.</summary>
    [Function(nameof(AcknowledgeTask))]
    public Task<IResult> AcknowledgeTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:acknowledge")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<Acknowledge>(request, id, department, cancellationToken);

    /// <summary>减少会办单位.</summary>
    [Function(nameof(ReleaseCoHandlerOfProposal))]
    public Task<IResult> ReleaseCoHandlerOfProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:release-co-handler")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<ReleaseCoHandler>(request, id, department, cancellationToken);

    /// <summary>更换主办单位.</summary>
    [Function(nameof(ChangeLeadOfProposal))]
    public Task<IResult> ChangeLeadOfProposal(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:change-lead")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<ChangeLead>(request, id, department, cancellationToken);

    /// <summary>明确承办人.</summary>
    [Function(nameof(NameHandlerOfTask))]
    public Task<IResult> NameHandlerOfTask(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/assignments/{department}:name-handler")]
        HttpRequest request,
        string id,
        string department,
        CancellationToken cancellationToken) =>
        door.PostAsync<NameHandler>(request, id, department, cancellationToken);
}
