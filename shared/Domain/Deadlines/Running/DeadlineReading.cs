using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>
/// Derives a deadline's date, state and rungs. Pure: the same deadline, rules, calendars and day give the same reading, before any sweep has run.
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
        var original = Original(deadline.Anchor, rule, rule.Limit, calendar);
        var asOf = deadline.End?.On ?? today;
        return new DeadlineView
        {
            Deadline = deadline,
            Rule = rule,
            Calendar = calendar,
            AsOf = asOf,
            OriginalDate = original.Date,
            Count = Replay(original, deadline, rule, asOf, withExtensions: true),
            RuleReplaced = rule.Edition != deadline.Rule.Edition,
            CalendarsReplaced = [.. basis.Calendars.Lost(deadline.Calendar)],
        };
    }

    /// <summary>The last date that extensions may reach, with the pauses there were; null where only their number is bounded.</summary>
    internal static DateOnly? LatestDate(DeadlineView view) =>
        view.Rule.Extension?.InAll is { } inAll
            ? Replay(Original(view.Deadline.Anchor, view.Rule, inAll, view.Calendar), view.Deadline, view.Rule, view.AsOf, withExtensions: false).Date
            : null;

    /// <summary>A count taken further by an extension.</summary>
    internal static Count Extended(Count count, DeadlineRule rule, Limit by) => Rolled(count.Add(by, kind: StepKind.Extend), rule);

    private static Count Original(Anchor anchor, DeadlineRule rule, Limit limit, WorkCalendar calendar)
    {
        var count = Count.After(calendar, anchor.On, DeadlineWords.Of(rule.Starts));
        count = rule.GivenDateFirst && anchor.GivenDate is { } given
            ? count.To(given, StepKind.Count, $"所定时限为{Count.Text(given)}。")
            : count.Add(limit, anchor.Year);
        return Rolled(count, rule);
    }

    private static Count Replay(Count count, Deadline deadline, DeadlineRule rule, DateOnly asOf, bool withExtensions)
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
                case LedgerKind.Extended when withExtensions && entry.Limit is { } by:
                    count = Extended(count, rule, by);
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
