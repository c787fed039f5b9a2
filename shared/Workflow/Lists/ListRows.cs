using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Lists;

/// <summary>Rows of one case that are written together.</summary>
/// <param name="Case">In the office's list.</param>
/// <param name="Inbox">In the inboxes of departments.</param>
/// <param name="Own">In the lists of proposers.</param>
/// <param name="Left">Those who are proposers of the case no longer, and lose their row.</param>
/// <param name="Commitments">In the list of commitments.</param>
/// <param name="LeftCommitments">Where commitments that were put off had their rows.</param>
public sealed record ListRows(
    CaseRow Case,
    IReadOnlyList<InboxRow> Inbox,
    IReadOnlyList<ProposerRow> Own,
    IReadOnlyList<string> Left,
    IReadOnlyList<CommitmentRow> Commitments,
    IReadOnlyList<LeftCommitment> LeftCommitments)
{
    /// <summary>All that the lists have of the case.</summary>
    public static ListRows All(Case state, Jurisdiction? place)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state, [.. state.Assignments.Select(a => a.Department).Distinct()], [.. state.Proposers.Select(p => p.Id)], place);
    }

    /// <summary>The row in the office's list, and those of these departments, with what they have promised, and proposers.</summary>
    public static ListRows Of(Case state, IReadOnlyList<string> departments, IReadOnlyList<string> proposers, Jurisdiction? place)
    {
        var own = ProposerRow.Of(state).Where(r => proposers.Contains(r.Proposer)).ToList();
        return new(
            CaseRow.Of(state, place),
            [.. departments.SelectMany(d => InboxRow.Of(state, d, place))],
            own,
            [.. proposers.Except(own.Select(r => r.Proposer))],
            [.. CommitmentRow.Of(state, departments, place)],
            [.. LeftCommitment.Of(state, departments)]);
    }
}
