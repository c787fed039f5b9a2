using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of disagreements between the lead and a co-handler.</summary>
internal static class DisagreementRules
{
    /// <summary>There is something to disagree on once the co-handler has given its opinion.</summary>
    public static Rejection? RefuseRaising(Case state, RaiseDisagreement command)
    {
        if (state.Lead is not { } lead)
            return new(RejectionKind.NoLead, "分办的提案没有主办单位，不存在主办与会办之间的分歧。");
        if (command.Department != lead && command.With is not null && command.With != lead)
            return Rejection.OfFields([new("/with", "会办单位只就与主办单位的分歧提请协调。")]);
        if (command.Department == lead && (command.With is null || state.Assignment(command.With) is not { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Answered }))
            return Rejection.OfFields([new("/with", "请指明是与哪个已提会办意见的单位有分歧。")]);
        return Open(state, CoHandlerOf(state, command)) is null
            ? null
            : new(RejectionKind.DisagreementOpen, "双方的分歧已提请协调，正待交办机关决定。");
    }

    public static Rejection? RefuseSettling(Case state, SettleDisagreement command) =>
        Open(state, command.Department) is null ? new(RejectionKind.NoDisagreement, "没有待协调的分歧。") : null;

    /// <summary>What the two do not agree on is not answered yet.</summary>
    public static Rejection? RefuseSending(Case state, Jurisdiction jurisdiction)
    {
        var open = state.OpenDisagreements.Select(d => d.CoHandler).ToList();
        return open.Count == 0
            ? null
            : new(RejectionKind.DisagreementOpen,
                $"与会办单位的分歧尚待交办机关协调：{string.Join("、", open.Select(d => jurisdiction.Department(d)?.Name ?? d))}。")
            {
                Missing = open,
            };
    }

    public static DisagreementRaised Raised(Case state, RaiseDisagreement command) =>
        new(state.Round, command.Department, state.Lead!, CoHandlerOf(state, command), command.Reason);

    public static DisagreementSettled Settled(Case state, SettleDisagreement command) =>
        new(state.Round, command.Department, state.Lead!, command.Decision);

    private static string CoHandlerOf(Case state, RaiseDisagreement command) =>
        command.Department == state.Lead ? command.With! : command.Department;

    private static Disagreement? Open(Case state, string coHandler) =>
        state.OpenDisagreements.FirstOrDefault(d => d.CoHandler == coHandler);
}
