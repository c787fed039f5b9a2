using ProposalWorkflow.Domain.Deadlines.Calendars;

namespace ProposalWorkflow.Domain.Deadlines.Reminders;

/// <summary>When reminders may go out: within the hours of a day, in the jurisdiction's time zone.</summary>
public sealed record ReminderHours
{
    /// <summary>Hours of one day.</summary>
    /// <param name="from">The first moment of the day at which they may.</param>
    /// <param name="to">The moment from which they may no more; later than <paramref name="from"/>.</param>
    /// <param name="onlyWorkingDays">Whether days off are quiet.</param>
    /// <exception cref="ArgumentException">The end is not after the beginning.</exception>
    public ReminderHours(TimeOnly from, TimeOnly to, bool onlyWorkingDays)
    {
        if (to <= from)
            throw new ArgumentException("The hours end before they begin.", nameof(to));
        (From, To, OnlyWorkingDays) = (from, to, onlyWorkingDays);
    }

    /// <summary>The first moment.</summary>
    public TimeOnly From { get; }

    /// <summary>The moment that is too late.</summary>
    public TimeOnly To { get; }

    /// <summary>Whether days off are quiet.</summary>
    public bool OnlyWorkingDays { get; }

    /// <summary>The next instant (UTC) at which a reminder may go out: <paramref name="now"/> itself, where it may.</summary>
    /// <param name="now">The instant that it is.</param>
    /// <param name="zone">The jurisdiction's time zone.</param>
    /// <param name="calendar">Its working days; in a year that is not loaded, all but weekends.</param>
    public DateTimeOffset NextAllowed(DateTimeOffset now, TimeZoneInfo zone, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(calendar);
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (IsOpen(day, calendar) && time < To)
        {
            if (time >= From)
                return now.ToUniversalTime();
        }
        else
        {
            do
                day = day.AddDays(1);
            while (!IsOpen(day, calendar));
        }

        return Later(Opening(day, zone), now);
    }

    private bool IsOpen(DateOnly day, WorkCalendar calendar) => !OnlyWorkingDays || calendar.IsWorkingDay(day);

    private DateTimeOffset Opening(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(From);
        // A clock that is put forward skips some times of a day: then the day opens with the first that it has.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other.ToUniversalTime();
}
