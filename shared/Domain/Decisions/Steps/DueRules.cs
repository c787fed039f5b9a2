using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>What the workflow does by itself, it does for something that the case still has as due, and not before its time.</summary>
internal static class DueRules
{
    public static Rejection? Refuse(Case state, Due due, Question question) =>
        due.At <= question.AskedAt && CaseDues.Of(state, question.Jurisdiction).Contains(due)
            ? null
            : NotDue;

    public static Rejection NotDue { get; } = new(RejectionKind.NotDue, "没有到期，或者已不需办理。");
}
