using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of submission, review and withdrawal.</summary>
internal static class IntakeRules
{
    /// <summary>One of the joint proposers mends the text; who proposes is for the lead proposer and the office to say.</summary>
    public static Rejection? RefuseOtherProposers(Case state, Resubmit command, Caller by) =>
        by.Has(CallerRole.Office) || state.Proposers[0].Id == by.Subject
        || command.Proposers.Select(p => p.Id).SequenceEqual(state.Proposers.Select(p => p.Id))
            ? null
            : Rejection.OfFields([new("/proposers", "提案者由第一提案者或交办机关变更。")]);

    public static Rejection? RefuseWithdrawal(Case state, Caller by)
    {
        if (!by.Has(CallerRole.Office) && state.Proposers[0].Id != by.Subject)
            return new(RejectionKind.RoleNotAllowed, "提案由第一提案者或交办机关撤回。");
        return state.Assignments.Any(a => a.Stage == AssignmentStage.Sent)
            ? new(RejectionKind.ReplyAlreadySent, "已有答复发出，不能再撤回。")
            : null;
    }

    /// <summary>Null where there are none: an event says only what is there.</summary>
    public static IReadOnlyList<string>? PointsOf(string text) => ProposalPoints.Of(text) is { Count: > 0 } points ? points : null;

    public static string CaseNumber(Question question)
    {
        var session = question.Jurisdiction.Session(question.State!.Session)!;
        return session.CaseNumber.Write(session.Year, question.Number!.Value);
    }
}
