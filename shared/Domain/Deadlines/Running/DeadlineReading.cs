using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>
/// Derives a deadline's date, state and rungs. Pure: the same deadline, rules, calendars and day give the same reading, before any sweep
/// has run.
/// </summary>
public static class DeadlineReading
{
    /// <summary>The deadline as it stands on <paramref name="today"/> (in the jurisdiction's time zone).</summary>
    /// <exception cref="InvalidOperationException">There is no rule of this set and code, in no edition.</exception>
    public static DeadlineView Read(this Deadline deadline, Basis basis, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(basis);
        var rule = basis.Rules.Find(deadline.Rule)
            ?? throw new InvalidOperationException($"There is no rule '{deadline.Rule.Code}' in the set '{deadline.Rule.Set}'.");
        var calendar = basis.Calendars.At(deadline.Calendar);
        var original = Rolled(Counted(deadline.Anchor, rule, calendar), rule);
        var asOf = deadline.End?.On ?? today;
        return new DeadlineView
        {
            Deadline = deadline,
            Rule = rule,
            Calendar = calendar,
            AsOf = asOf,
            OriginalDate = original.Date,
            Count = Replay(original, deadline, rule, asOf),
            RuleReplaced = rule.Edition != deadline.Rule.Edition,
            CalendarsReplaced = [.. basis.Calendars.Lost(deadline.Calendar)],
        };
    }

    /// <summary>
    /// What the bound of all extensions compares: where the deadline would end with this one too, and where it may end at most. Pauses are
    /// left out of both, and so are days off: who was moved on to a working day before has not been given more. Null where only the times
    /// are bounded.
    /// </summary>
    internal static (DateOnly End, DateOnly Most)? InAll(DeadlineView view, Limit by)
    {
        if (view.Rule.Extension?.InAll is not { } inAll)
            return null;
        var extensions = view.Deadline.Ledger.Where(e => e.Kind == LedgerKind.Extended).Select(e => e.Limit!).Append(by);
        var end = extensions.Aggregate(Counted(view.Deadline.Anchor, view.Rule, view.Calendar), (count, limit) => count.Add(limit));
        return (end.Date, Count.After(view.Calendar, view.Deadline.Anchor.On, "").Add(inAll).Date);
    }

    private static Count Counted(Anchor anchor, DeadlineRule rule, WorkCalendar calendar)
    {
        var count = Count.After(calendar, anchor.On, DeadlineWords.Of(rule.Starts));
        return rule.GivenDateFirst && anchor.GivenDate is { } given
            ? count.To(given, StepKind.Count, $"所定时限为{Count.Text(given)}。")
            : count.Add(rule.Limit, anchor.Year);
    }

    private static Count Replay(Count count, Deadline deadline, DeadlineRule rule, DateOnly asOf)
    {
        LedgerEntry? pause = null;
        foreach (var entry in deadline.Ledger.TakeWhile(e => e.Kind is not (LedgerKind.Met or LedgerKind.Superseded)))
        {
            switch (entry.Kind)
            {
                case LedgerKind.Paused:
                    pause = entry;
                    break;
                case LedgerKind.Resumed when pause is not null:
                    count = LeftOut(count, rule, pause, entry.On);
                    pause = null;
                    break;
                case LedgerKind.Extended:
                    count = Rolled(count.Add(entry.Limit!, kind: StepKind.Extend), rule);
                    break;
                default:
                    break;
            }
        }

        return pause is null || asOf < pause.On ? count : LeftOut(count, rule, pause, asOf);
    }

    private static Count LeftOut(Count count, DeadlineRule rule, LedgerEntry pause, DateOnly until) =>
        Rolled(count.LeaveOut(pause.On, until, rule.Limit.Unit == LimitUnit.WorkingDay, DeadlineWords.Of(pause.Cause ?? default)), rule);

    private static Count Rolled(Count count, DeadlineRule rule) => rule.RollsOn ? count.Roll() : count;
}
