using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of the co-handlers' opinions.</summary>
internal static class OpinionRules
{
    public static Rejection? RefuseWaiver(Case state, WaiveOpinion command) =>
        state.MissingOpinions.Contains(command.Department)
            ? null
            : new(RejectionKind.AssignmentNotFound, "没有会办意见在等该单位。");

    /// <summary>A first opinion can come late (the reply waits for it); what went into an approved reply stands.</summary>
    public static Rejection? RefuseOpinion(Case state, GiveOpinion command) =>
        state.Assignment(command.Department)!.OpinionEvent is not null
        && state.CurrentAssignments.Any(a => a is { Answers: true, Stage: AssignmentStage.Approved or AssignmentStage.Sent })
            ? new(RejectionKind.ReplyApproved, "主办单位的答复已签发，会办意见不能再改。")
            : null;
}
