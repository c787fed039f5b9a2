using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Functions.Deadlines;

/// <summary>From when.</summary>
/// <param name="On">The day of the start event; it is not counted.</param>
/// <param name="Start">What happened on it.</param>
/// <param name="StartName">The same in Chinese.</param>
/// <param name="Event">Its number in the case's history; absent where that does not have it (会议闭幕).</param>
/// <param name="Year">The session's year, for a fixed date.</param>
/// <param name="GivenDate">The date that the event names itself, as a promise does.</param>
/// <param name="SetOn">The day on which the deadline was set; later than the anchor where that lay before.</param>
public sealed record AnchorAnswer(DateOnly On, StartEvent Start, string StartName, int? Event, int? Year, DateOnly? GivenDate, DateOnly SetOn)
{
    internal static AnchorAnswer Of(DeadlineView view)
    {
        var (anchor, start) = (view.Deadline.Anchor, view.Rule.Starts);
        return new(
            anchor.On, start, DeadlineWords.Of(start), anchor.Event > 0 ? anchor.Event : null, anchor.Year, anchor.GivenDate, view.Deadline.SetOn);
    }
}

/// <summary>The calendar of one year between the start and the date.</summary>
/// <param name="Year">The year.</param>
/// <param name="Edition">The edition that was counted with; absent where the year is not loaded, and only its weekends are known.</param>
/// <param name="Notices">The notices that decree it.</param>
/// <param name="Replaced">The edition that it was first counted with is kept no more, and this one was taken.</param>
public sealed record CalendarAnswer(int Year, string? Edition, IReadOnlyList<NoticeAnswer> Notices, bool Replaced)
{
    internal static IEnumerable<CalendarAnswer> Of(DeadlineView view)
    {
        for (var year = view.Deadline.Anchor.On.Year; year <= view.Date.Year; year++)
        {
            var content = view.Calendar.Year(year);
            yield return new(
                year, content?.Edition, [.. (content?.Notices ?? []).Select(n => new NoticeAnswer(n.Number, n.Title, n.Date, n.Source))],
                view.CalendarsReplaced.Contains(year));
        }
    }
}

/// <summary>A notice of days off and make-up working days.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Title">标题.</param>
/// <param name="Date">成文日期.</param>
/// <param name="Source">Where it was published.</param>
public sealed record NoticeAnswer(string Number, string Title, DateOnly Date, string Source);

/// <summary>One step of the computation.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="KindName">The same in Chinese.</param>
/// <param name="From">The date before it.</param>
/// <param name="To">The date after it.</param>
/// <param name="Text">The step in Chinese.</param>
/// <param name="Skipped">Every day that was passed over, and why.</param>
/// <param name="MadeUp">调休上班: every day that was counted though it is a weekend.</param>
public sealed record CountStep(
    StepKind Kind, string KindName, DateOnly From, DateOnly To, string Text, IReadOnlyList<CountedDay> Skipped, IReadOnlyList<CountedDay> MadeUp)
{
    internal static CountStep Of(Step step) => new(
        step.Kind, DeadlineWords.Of(step.Kind), step.From, step.To, step.Text,
        [.. step.Skipped.Select(CountedDay.Of)], [.. step.MadeUp.Select(CountedDay.Of)]);
}

/// <summary>A day that is other than its weekday says, or off.</summary>
/// <param name="Date">The day.</param>
/// <param name="Reason">In Chinese: 周末, 国庆节, 国庆节调休上班.</param>
/// <param name="Notice">The number of the notice that decrees it; absent where its weekday decides.</param>
/// <param name="IsProvisional">The year's notice is not loaded.</param>
public sealed record CountedDay(DateOnly Date, string Reason, string? Notice, bool IsProvisional)
{
    internal static CountedDay Of(DayStatus day) => new(day.Date, day.Reason, day.Notice, day.IsProvisional);
}

/// <summary>Something that happened to the deadline.</summary>
/// <param name="Kind">What.</param>
/// <param name="KindName">The same in Chinese.</param>
/// <param name="On">The day.</param>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Cause">Why the clock stands.</param>
/// <param name="CauseName">The same in Chinese.</param>
/// <param name="Limit">By how much it is, or is asked to be, extended, in Chinese.</param>
/// <param name="Until">Until when, where it was said by a date.</param>
/// <param name="Date">The date that it had when it was superseded.</param>
/// <param name="Successor">The deadline that took its place.</param>
public sealed record LedgerLine(
    LedgerKind Kind, string KindName, DateOnly On, DateTimeOffset At, string By, string? Reason, PauseCause? Cause, string? CauseName,
    string? Limit, DateOnly? Until, DateOnly? Date, string? Successor)
{
    internal static LedgerLine Of(LedgerEntry entry) => new(
        entry.Kind, DeadlineWords.Of(entry.Kind), entry.On, entry.At, entry.By, entry.Reason, entry.Cause,
        entry.Cause is { } cause ? DeadlineWords.Of(cause) : null, entry.Limit?.Words, entry.Until, entry.Date, entry.Successor);
}

/// <summary>When somebody is told.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="KindName">The same in Chinese.</param>
/// <param name="Days">How many working days before or after the date.</param>
/// <param name="On">The day; past where an outage has held it up.</param>
/// <param name="At">From when on it goes out, UTC: within the place's hours for reminders.</param>
/// <param name="To">To whom it is escalated; absent where it goes to who has to act.</param>
/// <param name="ToName">The same in Chinese.</param>
public sealed record RungAnswer(RungKind Kind, string KindName, int Days, DateOnly On, DateTimeOffset At, Audience? To, string? ToName)
{
    internal static RungAnswer Of(Rung rung, Jurisdiction place) => new(
        rung.Kind, DeadlineWords.Of(rung.Kind), rung.Days, rung.On,
        place.Deadlines!.Hours.NextAllowed(place.StartOf(rung.On), place.TimeZone, place.Deadlines.Basis.Calendars.Current),
        rung.To, rung.To is { } to ? DeadlineWords.Of(to) : null);
}
