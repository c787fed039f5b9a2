using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>A case in the office's list: derived from its state, and never decided by.</summary>
/// <param name="Key">The case.</param>
/// <param name="Version">The version of the case that the row shows.</param>
/// <param name="Session">The session's code.</param>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="Title">案由.</param>
/// <param name="CaseNumber">案号; null until accepted.</param>
/// <param name="Category">类别.</param>
/// <param name="Proposers">Their names, the lead first.</param>
/// <param name="Stage">What the case waits for.</param>
/// <param name="Round">The current round.</param>
/// <param name="Lead">独办 or 主办 in the current round; null before assignment and where departments answer apart.</param>
/// <param name="CoHandlers">The co-handlers of the current round.</param>
/// <param name="Separate">分办: those that answer apart in the current round.</param>
/// <param name="AskedDepartments">Departments that an opinion asks the office to add.</param>
/// <param name="Disagreements">Co-handlers whose disagreement with the lead waits for the office.</param>
/// <param name="SubmittedAt">UTC; the list's order.</param>
/// <param name="MergedInto">并案: the case that it was merged into.</param>
/// <param name="Reason">Why it ended as it did, or is back to be assigned, where that was said.</param>
/// <param name="Due">The next date; null where none runs.</param>
public sealed record CaseRow(
    CaseKey Key,
    int Version,
    string Session,
    ProposalKind Kind,
    string Title,
    string? CaseNumber,
    string? Category,
    IReadOnlyList<string> Proposers,
    CaseStage Stage,
    int Round,
    string? Lead,
    IReadOnlyList<string> CoHandlers,
    IReadOnlyList<string> Separate,
    IReadOnlyList<string> AskedDepartments,
    IReadOnlyList<string> Disagreements,
    DateTimeOffset SubmittedAt,
    MainCase? MergedInto = null,
    string? Reason = null,
    CaseDue? Due = null)
{
    /// <summary>How the date shows on the day of the reading; never stored, so never stale. Null where it does not stand out.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>The row as it shows on this day.</summary>
    public CaseRow On(DateOnly today) => this with { Urgency = Urgencies.Of(Due?.Date, Due?.NearFrom, today) };

    /// <summary>The row for a state.</summary>
    /// <param name="state">The case.</param>
    /// <param name="place">By whose rules dates are counted; null where only the row's place is wanted.</param>
    public static CaseRow Of(Case state, Jurisdiction? place = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(
            state.Key,
            state.Version,
            state.Session,
            state.Kind,
            state.Title,
            state.CaseNumber,
            state.Category,
            [.. state.Proposers.Select(p => p.Name)],
            state.Stage,
            state.Round,
            state.Lead,
            [.. state.CurrentAssignments.Where(a => a.Role == AssignmentRole.CoHandler && a.Stage != AssignmentStage.Released).Select(a => a.Department)],
            [.. state.CurrentAssignments.Where(a => a.Role == AssignmentRole.Separate && a.Answers).Select(a => a.Department)],
            [.. state.OpenReferrals.Select(r => r.To)],
            [.. state.OpenDisagreements.Select(d => d.CoHandler)],
            state.SubmittedAt,
            state.MergedInto?.Main,
            state.Reason,
            CaseDue.Of(state, place));
    }
}
