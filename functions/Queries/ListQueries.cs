using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>The office's list, the departments' inboxes and the proposers' own lists, page by page.</summary>
public sealed class ListQueries(ICaseLists lists, CaseReader reader)
{
    private static readonly string[] PageParameters = ["sort", "size", "continuation"];

    /// <summary>The cases of the caller's jurisdiction, narrowed by session, stage, department, category, kind, text, main case, and how their next date shows today.</summary>
    [Function(nameof(ListProposals))]
    public async Task<IResult> ListProposals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        CaseFilterValues.RefuseOthers(caller);
        QueryValues.Only(request, [.. CaseFilterValues.Names, .. PageParameters]);
        var today = reader.Today(caller);
        var filter = CaseFilterValues.Read(request, today);
        var page = PageOf(request, "submitted");
        if (page.Order is not null && filter.Session is null)
            throw QueryValues.Wrong("sort", "须与参数“session”同用：总表只在一届之内排序");
        return await AnswerAsync(lists.FindCasesAsync(caller.Jurisdiction, filter, page, cancellationToken), row => row.On(today));
    }

    /// <summary>A department's tasks: the department's own, or any for the office and managers.</summary>
    [Function(nameof(GetInbox))]
    public async Task<IResult> GetInbox(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/departments/{department}/inbox")] HttpRequest request,
        string department,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var place = reader.Jurisdiction(caller);
        var known = place.Department(department) is not null;
        if (!known || !(Visibility.SeesAll(caller) || (caller.Has(CallerRole.Department) && caller.Department == department)))
            throw new ProblemException(ProblemType.NotFound, "没有这个单位的收件箱。");
        QueryValues.Only(request, ["state", .. PageParameters]);
        var open = QueryValues.OpenOrDone(request, "open");
        var today = reader.Today(caller);
        return await AnswerAsync(
            lists.FindInboxAsync(caller.Jurisdiction, department, open, PageOf(request, "assigned"), cancellationToken), row => row.On(today));
    }

    /// <summary>The cases that the caller proposes, alone or with others, and what they can do now.</summary>
    [Function(nameof(GetOwnProposals))]
    public async Task<IResult> GetOwnProposals(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/proposals")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!caller.Has(CallerRole.Proposer))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "“我的提案”由提案者查看。");
        QueryValues.Only(request, PageParameters);
        return await AnswerAsync(lists.FindOwnAsync(
            caller.Jurisdiction, caller.Subject, PageOf(request, "submitted"), cancellationToken));
    }

    /// <summary>Read before the list is: a wrong parameter is refused, whatever the list holds.</summary>
    private static PageRequest PageOf(HttpRequest request, string time) =>
        QueryValues.Page(request) with { Order = QueryValues.Order(request, time) };

    /// <summary>The page as it shows today, or what is wrong with its continuation.</summary>
    internal static async Task<IResult> AnswerAsync<T>(Task<Page<T>> page, Func<T, T>? shown = null)
    {
        try
        {
            var read = await page;
            return Json.Result(shown is null ? read : read with { Items = [.. read.Items.Select(shown)] });
        }
        catch (BadContinuationException)
        {
            throw QueryValues.Wrong("continuation", "应取自上一页的结果，且条件和排序不变");
        }
    }
}
