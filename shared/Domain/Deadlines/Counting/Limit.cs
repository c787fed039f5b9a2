using System.Globalization;

namespace ProposalWorkflow.Domain.Deadlines.Counting;

/// <summary>In what a limit is counted.</summary>
public enum LimitUnit
{
    /// <summary>日.</summary>
    CalendarDay,

    /// <summary>工作日.</summary>
    WorkingDay,

    /// <summary>月.</summary>
    Month,

    /// <summary>One date in the year for all.</summary>
    FixedDate,
}

/// <summary>A day of any year; 02-29 only of leap years.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    private const int LeapYear = 2024;

    /// <summary>MM-DD; null where no year has such a day.</summary>
    public static MonthDay? Parse(string text) =>
        DateOnly.TryParseExact($"{LeapYear}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date.Month, date.Day)
            : null;

    /// <summary>The day in this year; 02-29 of a common year is the month's last day, as with any month that ends too early.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>6月30日.</summary>
    public override string ToString() => $"{Month}月{Day}日";
}

/// <summary>How long something may take.</summary>
/// <param name="Amount">How many units; 1 or more. Not used with a fixed date.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="Date">The fixed date; null with the other units.</param>
public sealed record Limit(int Amount, LimitUnit Unit, MonthDay? Date = null)
{
    /// <summary>As users read it: 3个月, 15个工作日, 10日, 6月30日.</summary>
    public string Words => Unit switch
    {
        LimitUnit.CalendarDay => $"{Amount}日",
        LimitUnit.WorkingDay => $"{Amount}个工作日",
        LimitUnit.Month => $"{Amount}个月",
        LimitUnit.FixedDate => Date.GetValueOrDefault().ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(Unit)),
    };

    /// <summary>The same for equal limits, in every language.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit} {Date?.Month}-{Date?.Day}");
}
