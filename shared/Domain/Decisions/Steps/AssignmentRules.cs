using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of who handles the case: assignment, objections and their ruling.</summary>
internal static class AssignmentRules
{
    /// <summary>What the arbiter has ruled stands for the round: the objections after the case's first are theirs to rule on.</summary>
    public static Rejection? RefuseObjection(Case state, string department) =>
        state.Objections.Skip(1).Any(o => o.Round == state.Round && o.Department == department && o.Ruling == Ruling.Overruled)
            ? new(RejectionKind.RulingFinal, "分管领导已裁定不同意退办，本轮不再受理该单位的退办申请。")
            : null;

    /// <summary>The first objection to a case is the office's to rule on; every further one goes to the arbiter, a manager.</summary>
    public static Rejection? RefuseRuling(Case state, string department, Caller by)
    {
        if (state.Assignment(department) is null)
            return Decider.NoAssignment;
        // Its place among all, not their count: an objection that comes while another waits takes that one from nobody.
        var hop = 1 + state.Objections.TakeWhile(o => o.Department != department || o.Ruling != Ruling.Pending).Count();
        var arbiter = hop > 1 ? CallerRole.Manager : CallerRole.Office;
        return by.Has(arbiter) ? null : new(RejectionKind.RoleNotAllowed, $"本件第 {hop} 次申请退办，由{Words.Of(arbiter)}裁定。");
    }

    public static Rejection? RefuseUpholding(Case state, Uphold command)
    {
        var objector = state.Assignment(command.Department)!;
        if (command.To is { } to)
            return RefuseMove(state, objector, to);
        return objector.Answers ? Rejection.OfFields([new("/to", "答复单位退办的，须改交另一单位。")]) : null;
    }

    /// <summary>A lead's place can go to one of its co-handlers; otherwise to a department that has no part in this round.</summary>
    public static Rejection? RefuseMove(Case state, Assignment from, string to)
    {
        if (to == from.Department)
            return Rejection.OfFields([new("/to", "须是另一单位。")]);
        var part = state.Assignment(to);
        if (part?.Stage == AssignmentStage.Objected)
            return new(RejectionKind.AlreadyAssigned, "该单位的退办申请尚未裁定。");
        return part is null || (part.Role == AssignmentRole.CoHandler && from.Role == AssignmentRole.Lead)
            ? null
            : new(RejectionKind.AlreadyAssigned, "该单位已是本轮的承办单位。");
    }

    public static TaskMoved Moved(Case state, string from, string to) =>
        new(state.Round, to, state.Assignment(from)!.Role, from);

    public static string? AskedBy(Case state, string department) =>
        state.OpenReferrals.FirstOrDefault(r => r.To == department)?.From;
}
