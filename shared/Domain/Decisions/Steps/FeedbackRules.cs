using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of feedback, the second round and closing.</summary>
internal static class FeedbackRules
{
    /// <summary>Someone who sees the case in another role is not for that its proposer, though they be one elsewhere.</summary>
    public static Rejection? RefuseFeedback(Case state, Assignment assignment, string proposer)
    {
        if (state.Proposers.All(p => p.Id != proposer))
            return new(RejectionKind.RoleNotAllowed, "只有本件的提案者可以反馈。");
        return assignment.Feedback.Any(f => f.Proposer == proposer)
            ? new(RejectionKind.FeedbackAlreadyGiven, "这位提案者已对这份答复作出反馈。")
            : null;
    }

    public static Rejection? RefuseSecondRound(Case state, Jurisdiction jurisdiction)
    {
        if (!Dissatisfied(state).Any())
            return new(RejectionKind.NobodyDissatisfied, "没有提案者对办理结果不满意，不需要重新办理。");
        return state.Round < jurisdiction.MaximumRounds
            ? null
            : new(RejectionKind.NoRoundsLeft, $"已办理 {state.Round} 轮，不能再重新办理。");
    }

    public static Rejection? RefuseClosing(Case state, Close command, Jurisdiction jurisdiction)
    {
        var dissatisfied = Dissatisfied(state).ToList();
        if (dissatisfied.Count > 0 && state.Round < jurisdiction.MaximumRounds)
            return new(RejectionKind.SecondRoundRequired, "有提案者对办理结果不满意，须重新办理后才能办结。") { Missing = dissatisfied };
        if (command.Reason is not null)
            return null;

        var missing = WithoutFeedback(state);
        if (missing.Count > 0)
            return new(RejectionKind.FeedbackMissing, "还有提案者没有反馈；如不再等待，请说明理由。") { Missing = missing };
        return dissatisfied.Count > 0
            ? Rejection.OfFields([new("/reason", "仍有提案者不满意，办结时请说明理由。")])
            : null;
    }

    /// <summary>未反馈: the proposers who have not judged every reply of the round.</summary>
    public static List<string> WithoutFeedback(Case state) =>
    [
        .. state.Proposers.Where(p => state.CurrentAssignments.Any(a => a.Answers && a.Feedback.All(f => f.Proposer != p.Id)))
            .Select(p => p.Id),
    ];

    private static IEnumerable<string> Dissatisfied(Case state) =>
        state.CurrentAssignments.SelectMany(a => a.Feedback)
            .Where(f => f.Result == Satisfaction.Dissatisfied).Select(f => f.Proposer).Distinct();
}
