using System.Collections.Immutable;

namespace ProposalWorkflow.Domain.Deadlines.Calendars;

/// <summary>
/// Working days, from one edition of each year. A year that is not there has its weekends only, and each of its days says that it is
/// provisional.
/// </summary>
public sealed class WorkCalendar
{
    private readonly ImmutableSortedDictionary<int, CalendarYear> years;
    private readonly ImmutableDictionary<DateOnly, DecreedDay> decreed;

    /// <summary>A calendar of these years, one edition of each.</summary>
    public WorkCalendar(IEnumerable<CalendarYear> years)
    {
        this.years = years.ToImmutableSortedDictionary(y => y.Year, y => y);
        decreed = this.years.Values.SelectMany(y => y.Days).ToImmutableDictionary(d => d.Date);
    }

    /// <summary>The years that are loaded, in their order.</summary>
    public IEnumerable<CalendarYear> Years => years.Values;

    /// <summary>The year's content; null where it is not loaded.</summary>
    public CalendarYear? Year(int year) => years.GetValueOrDefault(year);

    /// <summary>The calendar with this edition in the place of the one it had of the same year, if any.</summary>
    public WorkCalendar With(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(years.SetItem(year.Year, year).Values);
    }

    /// <summary>Whether the day is worked, and why.</summary>
    public DayStatus Day(DateOnly date)
    {
        if (decreed.TryGetValue(date, out var day))
            return new(date, day.IsWorkingDay, day.IsWorkingDay ? $"{day.Holiday}调休上班" : day.Holiday, false, day.Notice);
        var isWorkingDay = IsWorkingDay(date);
        return new(date, isWorkingDay, isWorkingDay ? "工作日" : "周末", !years.ContainsKey(date.Year));
    }

    /// <summary>Whether the day is worked. Counting asks this of hundreds of days: no words are made for it.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        decreed.TryGetValue(date, out var day) ? day.IsWorkingDay : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The <paramref name="days"/>th working day after <paramref name="date"/>, which itself is not counted; before it, where
    /// negative; the date itself for 0.</summary>
    public DateOnly Add(DateOnly date, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.AddDays(step);
            if (IsWorkingDay(date))
                left--;
        }

        return date;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>; below 0 where it is
    /// earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
                count++;
        }

        return count;
    }
}
