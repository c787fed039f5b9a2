using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Similarity;
using ProposalWorkflow.Workflow.Similarity;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>A case that is like the one asked about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">0 to 1; 1 is the same text.</param>
/// <param name="Words">What both have, the heaviest words first.</param>
/// <param name="CaseNumber">案号; null until accepted.</param>
/// <param name="Title">案由.</param>
/// <param name="Session">届次.</param>
/// <param name="SameSession">Whether the two are of one session.</param>
/// <param name="Stage">What it waits for.</param>
/// <param name="StageName">The same in words.</param>
/// <param name="Lead">The department that answers; null before it is assigned.</param>
/// <param name="Allowed"><c>merge</c> where the case that was asked about can be merged into this one now.</param>
public sealed record SimilarView(
    string Id,
    double Score,
    IReadOnlyList<string> Words,
    string? CaseNumber,
    string Title,
    Named Session,
    bool SameSession,
    CaseStage Stage,
    string StageName,
    Named? Lead,
    IReadOnlyList<string> Allowed)
{
    internal static SimilarView Of(FoundCase found, Case asked, Jurisdiction jurisdiction, Caller caller) => new(
        found.State.Key.Id,
        Math.Round(found.Score, 3),
        found.Words,
        found.State.CaseNumber,
        found.State.Title,
        new(found.State.Session, jurisdiction.Session(found.State.Session)?.Name ?? found.State.Session),
        found.State.Session == asked.Session,
        found.State.Stage,
        Domain.Words.Of(found.State.Stage),
        found.State.Lead is { } lead ? AssignmentView.Name(lead, jurisdiction) : null,
        Transitions.Allowed(asked.Stage, caller.Roles).Contains(typeof(Merge)) && MergeRules.RefuseMerge(asked, found.State) is null
            ? [CommandName.Of(typeof(Merge))]
            : []);
}

/// <summary>A department that might handle the case.</summary>
/// <param name="Department">The department.</param>
/// <param name="Score">0 to 1, comparable within its list.</param>
/// <param name="DutyWords">The words of the case that stand in the department's duties.</param>
/// <param name="PastCases">The similar cases that it was given.</param>
public sealed record SuggestionView(
    Named Department, double Score, IReadOnlyList<string> DutyWords, IReadOnlyList<SimilarView> PastCases)
{
    internal static SuggestionView Of(
        Suggestion said, IReadOnlyDictionary<string, FoundCase> cases, Case asked, Jurisdiction jurisdiction, Caller caller) => new(
        AssignmentView.Name(said.Department, jurisdiction),
        Math.Round(said.Score, 3),
        said.DutyWords,
        [.. said.Cases.Where(c => cases.ContainsKey(c.Case.Id)).Select(c => SimilarView.Of(cases[c.Case.Id], asked, jurisdiction, caller))]);
}

/// <summary>The cases that are like one.</summary>
/// <param name="Id">The one asked about.</param>
/// <param name="Items">The most similar first.</param>
public sealed record SimilarList(string Id, IReadOnlyList<SimilarView> Items);

/// <summary>Who might handle a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Lead">Who might answer, the likeliest first.</param>
/// <param name="CoHandlers">Who might co-handle, the likeliest first.</param>
public sealed record SuggestionList(string Id, IReadOnlyList<SuggestionView> Lead, IReadOnlyList<SuggestionView> CoHandlers);
