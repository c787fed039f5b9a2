using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>A task in a department's inbox: one assignment of one round, derived from the case's state.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case that the row shows.</param>
/// <param name="Department">Whose inbox.</param>
/// <param name="Round">The round.</param>
/// <param name="Role">独办, 主办, 会办.</param>
/// <param name="Stage">How far the department is.</param>
/// <param name="Open">Whether something is left to do.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Lead">The department that answers.</param>
/// <param name="MissingOpinions">For the department that answers: whose opinions it waits for.</param>
/// <param name="Disagreements">With whom a disagreement waits for the office.</param>
/// <param name="AssignedAt">UTC; the inbox's order.</param>
public sealed record InboxRow(
    CaseKey Key,
    int Version,
    string Department,
    int Round,
    AssignmentRole Role,
    AssignmentStage Stage,
    bool Open,
    string? CaseNumber,
    string Title,
    string? Lead,
    IReadOnlyList<string> MissingOpinions,
    IReadOnlyList<string> Disagreements,
    DateTimeOffset AssignedAt)
{
    /// <summary>The department's rows, one for each round it has a part in.</summary>
    public static IEnumerable<InboxRow> Of(Case state, string department)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Assignments.Where(a => a.Department == department).Select(a => new InboxRow(
            state.Key,
            state.Version,
            department,
            a.Round,
            a.Role,
            a.Stage,
            !a.IsDone && state.Stage == CaseStage.InHandling,
            state.CaseNumber,
            state.Title,
            state.LeadOf(a.Round),
            a.Answers && a.Round == state.Round ? [.. state.MissingOpinions] : [],
            [.. state.OpenDisagreements.Where(d => d.Round == a.Round && (d.Lead == department || d.CoHandler == department)).Select(d => d.Other(department))],
            a.AssignedAt));
    }

    /// <summary>The departments whose rows these events change; the lead's also shows whose opinions it waits for, and every row who leads.</summary>
    public static IReadOnlyList<string> TouchedBy(IReadOnlyList<CaseEvent> events, Case after) =>
    [
        .. events.SelectMany(happened => happened switch
        {
            DepartmentsAssigned e => [.. e.Answering, .. e.CoHandlers, .. e.Informed],
            CaseWithdrawn or LeadReleased or TaskMoved => after.CurrentAssignments.Select(a => a.Department),
            DisagreementRaised e => [e.Lead, e.CoHandler],
            AssignmentEvent e => after.Lead is { } lead ? [e.Department, lead] : [e.Department],
            _ => Enumerable.Empty<string>(),
        }).Distinct(),
    ];
}
