using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using static ProposalWorkflow.Domain.Deadlines.Running.LedgerRefusalKind;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>What may be done to a deadline: each gives it with a new entry, or says why not. Pure.</summary>
public static class DeadlineLedger
{
    /// <summary>完成. An overdue one can be met too: late. A pause ends with it.</summary>
    public static LedgerOutcome Meet(this Deadline deadline, Basis basis, Act act) =>
        deadline.Check(act, needsReason: false) ?? deadline.With(LedgerEntry.Of(LedgerKind.Met, act), basis);

    /// <summary>暂停, where the rule knows the cause and the deadline is not overdue.</summary>
    public static LedgerOutcome Pause(this Deadline deadline, Basis basis, Act act, PauseCause cause)
    {
        if (deadline.Check(act, needsReason: true) is { } refused)
            return refused;
        if (deadline.OpenPause is not null)
            return LedgerOutcome.Refused(AlreadyPaused, "该期限已处于暂停状态。");
        var view = deadline.Read(basis, act.On);
        if (!view.Rule.Pauses.Contains(cause))
            return LedgerOutcome.Refused(CauseNotAllowed, $"「{view.Rule.Name}」不因“{DeadlineWords.Of(cause)}”暂停。");
        if (view.State == DeadlineState.Overdue)
            return LedgerOutcome.Refused(LedgerRefusalKind.Overdue, $"该期限已于{Count.Text(view.Date)}届满，不能再暂停。");
        return deadline.With(LedgerEntry.Of(LedgerKind.Paused, act) with { Cause = cause }, basis);
    }

    /// <summary>恢复: the clock goes on, and the date moves by the days that it stood.</summary>
    public static LedgerOutcome Resume(this Deadline deadline, Basis basis, Act act)
    {
        if (deadline.Check(act, needsReason: false) is { } refused)
            return refused;
        return deadline.OpenPause is null
            ? LedgerOutcome.Refused(NotPaused, "该期限未暂停，无需恢复。")
            : deadline.With(LedgerEntry.Of(LedgerKind.Resumed, act), basis);
    }

    /// <summary>申请延期: with a reason, not once overdue, within the rule's bounds; by an amount or until a date.</summary>
    public static LedgerOutcome RequestExtension(this Deadline deadline, Basis basis, Act act, Limit? by, DateOnly? until = null)
    {
        if (deadline.Check(act, needsReason: true) is { } refused)
            return refused;
        if (deadline.OpenRequest is not null)
            return LedgerOutcome.Refused(RequestOpen, "已有一项延期申请待审批。");
        var view = deadline.Read(basis, act.On);
        var limit = Span(view, by, until);
        return ExtensionBounds.Check(view, limit, until)
            ?? deadline.With(LedgerEntry.Of(LedgerKind.ExtensionRequested, act) with { Limit = limit, Until = until }, basis);
    }

    /// <summary>
    /// 同意延期, by what was asked for or by less. A request that was made in time can be granted after the date: who asked is not to lose
    /// by a late decision.
    /// </summary>
    public static LedgerOutcome Extend(this Deadline deadline, Basis basis, Act act, Limit? by = null, DateOnly? until = null)
    {
        if (deadline.Check(act, needsReason: false) is { } refused)
            return refused;
        if (deadline.OpenRequest is not { } request)
            return LedgerOutcome.Refused(NoRequest, "没有待审批的延期申请。");
        var view = deadline.Read(basis, request.On);
        var asked = by is null && until is null;
        var (limit, day) = asked ? (request.Limit!, request.Until) : (Span(view, by, until), until);
        return ExtensionBounds.Check(view, limit, day)
            ?? deadline.With(LedgerEntry.Of(LedgerKind.Extended, act) with { Limit = limit, Until = day }, basis);
    }

    /// <summary>A date is as many days as lie before it: what moves the deadline meanwhile moves it too.</summary>
    private static Limit Span(DeadlineView view, Limit? by, DateOnly? until) => until is { } day
        ? new(day.DayNumber - view.Date.DayNumber, LimitUnit.CalendarDay)
        : by ?? throw new ArgumentNullException(nameof(by));

    /// <summary>不同意延期, with a reason.</summary>
    public static LedgerOutcome RefuseExtension(this Deadline deadline, Basis basis, Act act)
    {
        if (deadline.Check(act, needsReason: true) is { } refused)
            return refused;
        return deadline.OpenRequest is null
            ? LedgerOutcome.Refused(NoRequest, "没有待审批的延期申请。")
            : deadline.With(LedgerEntry.Of(LedgerKind.ExtensionRefused, act), basis);
    }

    /// <summary>With an entry, and with the years pinned that its date has newly reached.</summary>
    internal static LedgerOutcome With(this Deadline deadline, LedgerEntry entry, Basis basis) =>
        new((deadline with { Ledger = [.. deadline.Ledger, entry] }).Pinned(basis, entry.On), null);

    /// <summary>With pins for all years between its anchor and its date; those that it has stay.</summary>
    internal static Deadline Pinned(this Deadline deadline, Basis basis, DateOnly on)
    {
        var last = Math.Max(deadline.Anchor.On.Year, deadline.Read(basis, on).Date.Year);
        var missing = basis.Calendars.Pin(deadline.Anchor.On.Year, last)
            .ExceptBy(deadline.Calendar.Select(p => p.Year), p => p.Year).ToList();
        return missing.Count == 0 ? deadline : deadline with { Calendar = [.. deadline.Calendar.Concat(missing).OrderBy(p => p.Year)] };
    }

    internal static LedgerOutcome? Check(this Deadline deadline, Act act, bool needsReason)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(act);
        if (deadline.End is not null)
            return LedgerOutcome.Refused(Ended, "该期限已经结束。");
        var last = deadline.Ledger.Count > 0 ? deadline.Ledger[^1].On : deadline.Anchor.On;
        if (act.On < last)
            return LedgerOutcome.Refused(BeforeLastEntry, $"日期不能早于{Count.Text(last)}。");
        return needsReason && string.IsNullOrWhiteSpace(act.Reason) ? LedgerOutcome.Refused(ReasonMissing, "请说明理由。") : null;
    }
}
