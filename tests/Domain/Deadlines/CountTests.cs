using ProposalWorkflow.Domain.Deadlines.Counting;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;


namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>The ways of counting, as tables.</summary>
public sealed class CountTests
{
    [Theory]
    [InlineData("2026-02-12", 5, "2026-02-26")]
    [InlineData("2026-09-18", 3, "2026-09-22")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2025-12-31", 1, "2026-01-04")] // a Sunday that is worked
    public void WorkingDays_StartNotCounted(string start, int days, string end) =>
        After(start).Add(new(days, LimitUnit.WorkingDay)).Date.ShouldBe(Day(end));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2027-11-30", 3, "2028-02-29")] // a leap year
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-03-31", 3, "2026-06-30")]
    [InlineData("2026-12-15", 2, "2027-02-15")]
    [InlineData("2026-02-28", 1, "2026-03-28")] // the same day number, not the last day
    public void Months_SameDayNumberElseTheLast(string start, int months, string end)
    {
        var count = After(start).Add(new(months, LimitUnit.Month));

        count.Date.ShouldBe(Day(end));
        count.Steps.Any(s => s.Kind == StepKind.Adjust).ShouldBe(Day(start).Day != Day(end).Day);
    }

    [Theory]
    [InlineData("2026-09-21", 10, "2026-10-08", "国庆节", 7)] // 10-01
    [InlineData("2026-02-06", 8, "2026-02-14", null, 0)] // a Saturday that is worked
    [InlineData("2026-05-21", 10, "2026-06-01", "周末", 1)] // a Sunday
    public void CalendarDays_EndOnADayOffRolls(string start, int days, string end, string? why, int skipped)
    {
        var count = After(start).Add(new(days, LimitUnit.CalendarDay)).Roll();

        count.Date.ShouldBe(Day(end));
        if (why is null)
        {
            count.Steps[^1].Kind.ShouldBe(StepKind.Count);
            return;
        }

        count.Steps[^1].Kind.ShouldBe(StepKind.Roll);
        count.Steps[^1].Skipped.Select(d => d.Reason).ShouldBe(Enumerable.Repeat(why, skipped));
    }

    [Theory]
    [InlineData("2026-03-20", "06-30", null, "2026-06-30")]
    [InlineData("2026-06-29", "06-30", null, "2026-06-30")]
    [InlineData("2026-06-30", "06-30", null, "2027-06-30")] // it would be late from its first day on
    [InlineData("2025-12-20", "06-30", 2026, "2026-06-30")] // the session's year
    [InlineData("2026-03-20", "06-30", 2025, "2026-06-30")] // the session's year is over
    public void FixedDate_IsTheNextOne(string start, string date, int? year, string end) =>
        After(start).Add(new(0, LimitUnit.FixedDate, MonthDay.Parse(date)), year).Date.ShouldBe(Day(end));

    [Fact]
    public void FixedLeapDay_InACommonYear_IsTheLastDayOfFebruary()
    {
        var count = After("2026-01-05").Add(new(0, LimitUnit.FixedDate, MonthDay.Parse("02-29")));

        count.Date.ShouldBe(Day("2026-02-28"));
        count.Steps[^1].Text.ShouldBe("2026年没有2月29日，取该月最后一日。");
        After("2028-01-05").Add(new(0, LimitUnit.FixedDate, MonthDay.Parse("02-29"))).Date.ShouldBe(Day("2028-02-29"));
    }

    [Theory]
    [InlineData("09-31", false)]
    [InlineData("02-30", false)]
    [InlineData("13-01", false)]
    [InlineData("00-10", false)]
    [InlineData("9-30", false)]
    [InlineData("", false)]
    [InlineData("02-29", true)]
    [InlineData("12-31", true)]
    public void MonthDay_IsOneThatSomeYearHas(string text, bool good) => (MonthDay.Parse(text) is not null).ShouldBe(good);

    [Fact]
    public void EverySkippedDay_IsThereWithItsReason()
    {
        var step = After("2026-09-30").Add(new(5, LimitUnit.WorkingDay)).Steps[^1];

        step.Skipped.Select(d => $"{d.Date:MM-dd} {d.Reason}").ShouldBe(
            ["10-01 国庆节", "10-02 国庆节", "10-03 国庆节", "10-04 国庆节", "10-05 国庆节", "10-06 国庆节", "10-07 国庆节", "10-11 周末"]);
    }

    [Theory]
    [InlineData("2026-12-28", 3, LimitUnit.WorkingDay, false)] // 12-31
    [InlineData("2026-12-28", 4, LimitUnit.WorkingDay, true)] // 01-01-2027
    [InlineData("2026-12-28", 1, LimitUnit.Month, true)]
    [InlineData("2026-11-30", 1, LimitUnit.Month, false)]
    [InlineData("2023-11-30", 26, LimitUnit.Month, false)] // years before are not loaded, but only the end counts
    public void DayInAYearThatIsNotLoaded_MakesItProvisional(string start, int amount, LimitUnit unit, bool provisional) =>
        After(start).Add(new(amount, unit)).Roll().IsProvisional.ShouldBe(provisional);

    [Fact]
    public void WhichDaysAreOff_IsSaidByTheCalendar()
    {
        Calendar.Day(new(2026, 10, 1)).Reason.ShouldBe("国庆节");
        Calendar.Day(new(2026, 10, 10)).Reason.ShouldBe("假调休上班");
        Calendar.Day(new(2026, 10, 11)).Reason.ShouldBe("周末");
        Calendar.Day(new(2027, 1, 1)).IsProvisional.ShouldBeTrue();
    }

    private static Count After(string start) => Count.After(Calendar, Day(start), "交办");
}
