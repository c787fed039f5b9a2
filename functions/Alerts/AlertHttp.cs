using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Alerts;

/// <summary>提醒: seen by managers and by the office, acknowledged by managers, each in their own place.</summary>
public sealed class AlertHttp(IAlertShelf shelf, TimeProvider clock)
{
    /// <summary>A sentence or two; what is longer belongs into the case.</summary>
    private const int LongestComment = 500;

    /// <summary>Alerts, the newest first: open ones (<c>state=open</c>), or those that were acknowledged, and by whom.</summary>
    [Function(nameof(GetAlerts))]
    public async Task<IResult> GetAlerts(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/alerts")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "提醒由分管领导和交办机关查看。");
        QueryValues.Only(request, "state", "kind", "department", "case", "size", "continuation");
        var filter = new AlertFilter(
            QueryValues.Text(request, "state") switch
            {
                null or "open" => false,
                "acknowledged" => true,
                _ => throw QueryValues.Wrong("state", "应为 open、acknowledged 之一"),
            },
            QueryValues.OneOf<AlertKind>(request, "kind"), QueryValues.Text(request, "department"), QueryValues.Text(request, "case"));
        var asked = QueryValues.Page(request);
        try
        {
            var page = await shelf.FindAsync(caller.Jurisdiction, filter, asked, cancellationToken);
            return Json.Result(new Page<AlertView>([.. page.Items.Select(AlertView.Of)], page.Continuation));
        }
        catch (BadContinuationException)
        {
            throw QueryValues.Wrong("continuation", "应取自上一页的结果，且条件不变");
        }
    }

    /// <summary>确认. Done twice, by the same manager or by another, the first one stays.</summary>
    [Function(nameof(AcknowledgeAlert))]
    public async Task<IResult> AcknowledgeAlert(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/alerts/{alert}:acknowledge")] HttpRequest request,
        string alert,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!caller.Has(CallerRole.Manager))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "提醒由分管领导确认。");
        QueryValues.Only(request);
        var body = await RequestBody.ReadAsync<AcknowledgeAlertBody>(request, [], cancellationToken);
        var comment = string.IsNullOrWhiteSpace(body.Comment) ? null : body.Comment.Trim();
        if (comment?.Length > LongestComment)
            throw new ProblemException(Problem.Of(Rejection.OfFields([new("/comment", $"最多 {LongestComment} 个字符。")])!));
        var acknowledgement = new Acknowledgement(caller.Subject, caller.Name, clock.GetUtcNow(), comment);
        return NoticeId.IsOne(alert) && await shelf.AcknowledgeAsync(caller.Jurisdiction, alert, acknowledgement, cancellationToken) is { } kept
            ? Json.Result(AlertView.Of(kept))
            : throw new ProblemException(ProblemType.NotFound, "没有这条提醒。");
    }
}
