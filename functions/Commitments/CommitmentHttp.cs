using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Commitments;

/// <summary>承诺事项: the department reports or explains, the office confirms or sends back; also when the case is closed or archived.</summary>
public sealed class CommitmentHttp(CommandDoor door)
{
    /// <summary>报告进展.</summary>
    [Function(nameof(ReportProgressOnCommitment))]
    public Task<IResult> ReportProgressOnCommitment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/commitments/{commitment}:report-progress")] HttpRequest request,
        string id,
        string commitment,
        CancellationToken cancellationToken) =>
        door.PostOnCommitmentAsync<ReportProgress>(request, id, commitment, cancellationToken);

    /// <summary>报告落实.</summary>
    [Function(nameof(ReportCommitmentFulfilled))]
    public Task<IResult> ReportCommitmentFulfilled(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/commitments/{commitment}:report-fulfilled")] HttpRequest request,
        string id,
        string commitment,
        CancellationToken cancellationToken) =>
        door.PostOnCommitmentAsync<ReportFulfilled>(request, id, commitment, cancellationToken);

    /// <summary>说明情况.</summary>
    [Function(nameof(ExplainCommitmentOfReply))]
    public Task<IResult> ExplainCommitmentOfReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/commitments/{commitment}:explain-commitment")] HttpRequest request,
        string id,
        string commitment,
        CancellationToken cancellationToken) =>
        door.PostOnCommitmentAsync<ExplainCommitment>(request, id, commitment, cancellationToken);

    /// <summary>确认.</summary>
    [Function(nameof(ConfirmCommitmentOfReply))]
    public Task<IResult> ConfirmCommitmentOfReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/commitments/{commitment}:confirm-commitment")] HttpRequest request,
        string id,
        string commitment,
        CancellationToken cancellationToken) =>
        door.PostOnCommitmentAsync<ConfirmCommitment>(request, id, commitment, cancellationToken);

    /// <summary>退回.</summary>
    [Function(nameof(SendBackCommitmentOfReply))]
    public Task<IResult> SendBackCommitmentOfReply(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/proposals/{id}/commitments/{commitment}:send-back-commitment")] HttpRequest request,
        string id,
        string commitment,
        CancellationToken cancellationToken) =>
        door.PostOnCommitmentAsync<SendBackCommitment>(request, id, commitment, cancellationToken);
}
