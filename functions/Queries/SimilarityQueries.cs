using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>Help for who reviews a case: is there a twin, and who should handle it. Nothing is decided here.</summary>
public sealed class SimilarityQueries(CaseReader reader, CaseFinder finder)
{
    private const int UsualCases = 10;
    private const int MostCases = 50;
    private const int MostDepartments = 5;

    /// <summary>The most similar cases of this and earlier sessions, to merge or to read.</summary>
    [Function(nameof(GetSimilar))]
    public async Task<IResult> GetSimilar(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/similar")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "相似提案由交办机关和分管领导查看。");
        QueryValues.Only(request, "size");
        var size = QueryValues.Size(request, UsualCases, MostCases);
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        var jurisdiction = reader.Jurisdiction(caller);
        var found = await finder.SimilarAsync(state, size, cancellationToken);
        return Json.Result(new SimilarList(id, [.. found.Select(f => SimilarView.Of(f, state, jurisdiction, caller))]));
    }

    /// <summary>Who might answer and who might co-handle, with the words and the past cases that say so.</summary>
    [Function(nameof(GetSuggestions))]
    public async Task<IResult> GetSuggestions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/proposals/{id}/suggestions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!caller.Has(CallerRole.Office))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "承办单位建议由交办机关查看。");
        QueryValues.Only(request);
        var state = await reader.CaseAsync(caller, id, cancellationToken);
        var jurisdiction = reader.Jurisdiction(caller);
        var (said, cases) = await finder.SuggestAsync(state, jurisdiction, MostDepartments, cancellationToken);
        return Json.Result(new SuggestionList(
            id,
            [.. said.Leads.Select(s => SuggestionView.Of(s, cases, state, jurisdiction, caller))],
            [.. said.CoHandlers.Select(s => SuggestionView.Of(s, cases, state, jurisdiction, caller))]));
    }
}
