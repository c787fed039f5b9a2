using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>The office's list and the departments' inboxes, page by page.</summary>
public sealed class ListQueries(ICaseLists lists, CaseReader reader)
{
    /// <summary>The cases of the caller's jurisdiction, narrowed by session, stage, department and text.</summary>
    [Function(nameof(ListProposals))]
    public async Task<IResult> ListProposals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "proposals")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "提案总表由交办机关和分管领导查看。");
        QueryValues.Only(request, "session", "stage", "department", "text", "size", "continuation");
        var filter = new CaseFilter(
            QueryValues.Text(request, "session"),
            QueryValues.OneOf<CaseStage>(request, "stage"),
            QueryValues.Text(request, "department"),
            QueryValues.Text(request, "text"));
        return Json.Result(await PageAsync(
            page => lists.FindCasesAsync(caller.Jurisdiction, filter, page, cancellationToken), request));
    }

    /// <summary>A department's tasks: the department's own, or any for the office and managers.</summary>
    [Function(nameof(GetInbox))]
    public async Task<IResult> GetInbox(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "departments/{department}/inbox")] HttpRequest request,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var known = reader.Jurisdiction(caller).Department(department) is not null;
        if (!known || !(Visibility.SeesAll(caller) || (caller.Has(CallerRole.Department) && caller.Department == department)))
            throw new ProblemException(ProblemType.NotFound, "没有这个单位的收件箱。");
        QueryValues.Only(request, "state", "size", "continuation");
        bool? open = QueryValues.Text(request, "state") switch
        {
            null or "open" => true,
            "done" => false,
            "all" => null,
            _ => throw QueryValues.Wrong("state", "应为 open、done、all 之一"),
        };
        return Json.Result(await PageAsync(
            page => lists.FindInboxAsync(caller.Jurisdiction, department, open, page, cancellationToken), request));
    }

    private static async Task<Page<T>> PageAsync<T>(Func<PageRequest, Task<Page<T>>> find, HttpRequest request)
    {
        try
        {
            return await find(QueryValues.Page(request));
        }
        catch (BadContinuationException)
        {
            throw QueryValues.Wrong("continuation", "应取自上一页的结果");
        }
    }
}
