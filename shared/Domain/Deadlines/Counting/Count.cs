using System.Collections.Immutable;
using System.Globalization;
using ProposalWorkflow.Domain.Deadlines.Calendars;

namespace ProposalWorkflow.Domain.Deadlines.Counting;

/// <summary>
/// A date on its way: where it has got to, by which steps, and whether a day that mattered is only provisionally known. Immutable.
/// The rules are those of 民法典 201–203: the first day is not counted; a month ends on the same day number, else on its last day; an end on a
/// day off goes to the next working day.
/// </summary>
public sealed record Count
{
    private readonly WorkCalendar calendar;

    private Count(WorkCalendar calendar, DateOnly date, ImmutableList<Step> steps, bool isProvisional) =>
        (this.calendar, Date, Steps, IsProvisional) = (calendar, date, steps, isProvisional);

    /// <summary>Where it has got to.</summary>
    public DateOnly Date { get; }

    /// <summary>How it got there.</summary>
    public ImmutableList<Step> Steps { get; }

    /// <summary>Whether a day that mattered lies in a year that is not loaded.</summary>
    public bool IsProvisional { get; }

    /// <summary>A count that begins after <paramref name="start"/>.</summary>
    /// <param name="calendar">By which working days are known.</param>
    /// <param name="start">The start day, not counted.</param>
    /// <param name="why">What happened on it, in Chinese.</param>
    public static Count After(WorkCalendar calendar, DateOnly start, string why) =>
        new Count(calendar, start, [], false).Then(StepKind.Start, start, $"{Text(start)}{why}，次日起算。");

    /// <summary>Counts a limit off.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="year">The year of a fixed date; null for the start's own.</param>
    /// <param name="kind">What the step is called.</param>
    public Count Add(Limit limit, int? year = null, StepKind kind = StepKind.Count)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var word = kind == StepKind.Extend ? "延期" : "经过";
        switch (limit.Unit)
        {
            case LimitUnit.CalendarDay:
                var day = Date.AddDays(limit.Amount);
                return Then(kind, day, $"{word}{limit.Words}，至{Text(day)}。");
            case LimitUnit.WorkingDay:
                return AddWorkingDays(limit.Amount, kind, to => $"{word}{limit.Words}，至{Text(to)}。");
            case LimitUnit.Month:
                var month = Date.AddMonths(limit.Amount);
                var counted = Then(kind, month, $"{word}{limit.Words}，至{Text(month)}。");
                return month.Day == Date.Day ? counted
                    : counted.Then(StepKind.Adjust, month, $"{month.Year}年{month.Month}月没有{Date.Day}日，取该月最后一日。");
            case LimitUnit.FixedDate:
                return ToFixed(limit.Date!.Value, year ?? Date.Year, kind);
            default:
                throw new ArgumentOutOfRangeException(nameof(limit));
        }
    }

    private Count AddWorkingDays(int days, StepKind kind, Func<DateOnly, string> text)
    {
        var (skipped, madeUp) = (new List<DayStatus>(), new List<DayStatus>());
        var provisional = false;
        var date = Date;
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            var status = calendar.Day(date);
            provisional |= status.IsProvisional;
            if (status.IsWorkingDay)
                left--;
            else
                skipped.Add(status);
            if (status is { IsWorkingDay: true, Notice: not null })
                madeUp.Add(status);
        }

        return Then(kind, date, text(date), skipped, provisional, madeUp);
    }

    /// <summary>Leaves out the days on which the clock stood: from one day up to, not with, another.</summary>
    /// <param name="from">The day of the pause.</param>
    /// <param name="to">The day on which it goes on.</param>
    /// <param name="inWorkingDays">Whether working days are given back; else calendar days.</param>
    /// <param name="why">The cause, in Chinese.</param>
    public Count LeaveOut(DateOnly from, DateOnly to, bool inWorkingDays, string why)
    {
        var days = inWorkingDays ? calendar.Between(from.AddDays(-1), to.AddDays(-1)) : to.DayNumber - from.DayNumber;
        string Words(DateOnly end) => $"{Text(from)}至{Text(to)}因{why}暂停，扣除{days}{(inWorkingDays ? "个工作日" : "日")}，期限为{Text(end)}。";
        if (inWorkingDays)
            return AddWorkingDays(days, StepKind.Pause, Words);
        var end = Date.AddDays(days);
        return To(end, StepKind.Pause, Words(end));
    }

    /// <summary>Goes to a date that is given.</summary>
    public Count To(DateOnly date, StepKind kind, string text) => Then(kind, date, text);

    /// <summary>Goes on to the next working day, where the date is a day off.</summary>
    public Count Roll()
    {
        var skipped = new List<DayStatus>();
        var status = calendar.Day(Date);
        var provisional = status.IsProvisional;
        for (; !status.IsWorkingDay; status = calendar.Day(status.Date.AddDays(1)), provisional |= status.IsProvisional)
            skipped.Add(status);
        return skipped.Count == 0
            ? new(calendar, Date, Steps, IsProvisional || provisional)
            : Then(StepKind.Roll, status.Date, $"{Text(Date)}为{skipped[0].Reason}，顺延至{Text(status.Date)}。", skipped, provisional);
    }

    /// <summary>A date as users read it: 2026年6月30日.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    private Count ToFixed(MonthDay wanted, int year, StepKind kind)
    {
        var first = wanted.In(year);
        var date = first;
        for (; date <= Date; date = wanted.In(date.Year + 1))
        {
            // A date that is over when the clock starts would be late from its first day on.
        }

        var count = Then(kind, date, $"固定期限为{date.Year}年{wanted}。");
        if (date != first)
            count = count.Then(StepKind.Adjust, date, $"{Text(first)}不晚于起算日，取{date.Year}年。");
        return date.Day == wanted.Day ? count
            : count.Then(StepKind.Adjust, date, $"{date.Year}年没有{wanted}，取该月最后一日。");
    }

    private Count Then(
        StepKind kind, DateOnly to, string text, IReadOnlyList<DayStatus>? skipped = null, bool provisional = false, IReadOnlyList<DayStatus>? madeUp = null) =>
        new(calendar, to, Steps.Add(new Step(kind, Date, to, text, skipped ?? []) { MadeUp = madeUp ?? [] }), IsProvisional || provisional);
}
