using ProposalWorkflow.Domain.Deadlines.Counting;
using static ProposalWorkflow.Domain.Deadlines.Running.LedgerRefusalKind;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What an extension may be: by the rule, and never of what is overdue.</summary>
internal static class ExtensionBounds
{
    /// <summary>Why the deadline, read on the day of the request, cannot be extended by this much; null where it can.</summary>
    /// <param name="view">The deadline.</param>
    /// <param name="by">By how much.</param>
    /// <param name="until">The same as a date, where that is how it was said.</param>
    public static LedgerOutcome? Check(DeadlineView view, Limit by, DateOnly? until)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (view.Rule.Extension is not { } rule)
            return LedgerOutcome.Refused(NoExtension, $"「{view.Rule.Name}」不能延期。");
        if (view.State == DeadlineState.Overdue)
            return LedgerOutcome.Refused(LedgerRefusalKind.Overdue, $"该期限已于{Count.Text(view.Date)}届满，逾期后不能申请延期。");
        if (until <= view.Date)
            return LedgerOutcome.Refused(NotLater, $"延期后的日期应晚于现期限{Count.Text(view.Date)}。");
        if (until > view.Count.Add(rule.Each, kind: StepKind.Extend).Date)
            return LedgerOutcome.Refused(TooMuchAtOnce, $"每次延期不超过{rule.Each.Words}。");
        if (until is null && (by.Unit != rule.Each.Unit || by.Amount < 1 || by.Amount > rule.Each.Amount))
            return LedgerOutcome.Refused(TooMuchAtOnce, $"每次延期不超过{rule.Each.Words}，且须按同一单位计算。");
        if (view.Deadline.Ledger.Count(e => e.Kind == LedgerKind.Extended) >= rule.Times)
            return LedgerOutcome.Refused(TooOften, $"最多可延期{rule.Times}次。");
        return DeadlineReading.InAll(view, by) is { } whole && whole.End > whole.Most
            ? LedgerOutcome.Refused(
                TooMuchInAll, $"延期后（不计暂停）为{Count.Text(whole.End)}，超过最长期限{rule.InAll!.Words}（{Count.Text(whole.Most)}）。")
            : null;
    }
}
