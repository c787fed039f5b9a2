using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>The filters of the office's list, as the list and its export take them.</summary>
internal static class CaseFilterValues
{
    /// <summary>Their parameters.</summary>
    public static IReadOnlyList<string> Names { get; } = ["session", "stage", "department", "category", "kind", "text", "archived", "mergedInto", "urgency"];

    /// <summary>The list is for those who see every case.</summary>
    /// <exception cref="ProblemException">The caller does not.</exception>
    public static void RefuseOthers(Caller caller)
    {
        if (!Visibility.SeesAll(caller))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), "提案总表由交办机关和分管领导查看。");
    }

    /// <summary>The filter that the request asks for. What is in the archive is out of the way, unless it is asked for.</summary>
    public static CaseFilter Read(HttpRequest request, DateOnly today)
    {
        var stage = QueryValues.OneOf<CaseStage>(request, "stage");
        var archived = QueryValues.OneOf<ArchiveFilter>(request, "archived");
        return Read(request, stage, archived ?? (stage == CaseStage.Archived ? ArchiveFilter.Only : ArchiveFilter.No), today);
    }

    private static CaseFilter Read(HttpRequest request, CaseStage? stage, ArchiveFilter archived, DateOnly today) => new(
        QueryValues.Text(request, "session"),
        stage,
        QueryValues.Text(request, "department"),
        QueryValues.Text(request, "text"),
        QueryValues.Text(request, "category"),
        QueryValues.OneOf<ProposalKind>(request, "kind"),
        archived,
        QueryValues.Text(request, "mergedInto"),
        QueryValues.OneOf<Urgency>(request, "urgency") is { } urgency ? new(urgency, today) : null);
}
