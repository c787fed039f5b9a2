using System.Globalization;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

/// <summary>The calendar files of this repository against the decrees' totals, known vectors, and every day of an oracle.</summary>
public sealed class DecreedYearsTests
{
    private const int First = 2020;
    private const int Last = 2026;

    private static readonly WorkCalendar Calendar =
        CalendarFile.LoadFolder(Path.Combine(ChineseDays.Repository(), "functions", "calendars"));

    [Fact]
    public async Task EveryDay_IsAsTheOracleHasIt()
    {
        var days = await ChineseDays.DaysAsync(First, Last);

        days.Count.ShouldBe(7 * 365 + 2); // 2020 and 2024 are leap years
        days.Where(d => Calendar.IsWorkingDay(d.Date) != d.IsWorkingDay).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryDecreedDay_HasTheOraclesHoliday()
    {
        // The package says 端午 for 端午节, gives one name to two holidays that fall together, and names weekends within a holiday too.
        var days = (await ChineseDays.DaysAsync(First, Last)).Where(d => d.Holiday.Length > 0).ToList();

        days.Where(d => Calendar.Day(d.Date).Notice is null).ShouldBeEmpty();
        days.Where(d => !Calendar.Day(d.Date).Reason.Contains(d.Holiday, StringComparison.Ordinal)).ShouldBeEmpty();
        Calendar.Years.SelectMany(y => y.Days).Count().ShouldBe(days.Count);
    }

    [Theory]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void WorkingDays_OfTheYear(int year, int expected) =>
        Calendar.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)).ShouldBe(expected);

    [Theory]
    [InlineData(2023, "01-28 01-29 04-23 05-06 06-25 10-07 10-08")]
    [InlineData(2024, "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12")]
    [InlineData(2025, "01-26 02-08 04-27 09-28 10-11")]
    [InlineData(2026, "01-04 02-14 02-28 05-09 09-20 10-10")]
    public void MakeUpDays_OfTheYear(int year, string expected) =>
        string.Join(' ', Calendar.Year(year)!.Days.Where(d => d.IsWorkingDay).Select(d => d.Date.ToString("MM-dd", CultureInfo.InvariantCulture)))
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-02-12", 5, "2026-02-26")]
    [InlineData("2026-09-18", 3, "2026-09-22")]
    [InlineData("2026-09-30", 5, "2026-10-13")]
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2024-02-08", 7, "2024-02-23")]
    [InlineData("2023-09-28", 10, "2023-10-18")]
    [InlineData("2020-01-23", 1, "2020-02-03")] // the holiday of 2020 was made longer
    public void Vectors(string start, int days, string expected) => Calendar.Add(Date(start), days).ShouldBe(Date(expected));

    [Theory]
    [InlineData("2026-10-01", false, "国庆节", "国办发明电〔2025〕7号")]
    [InlineData("2026-10-10", true, "国庆节调休上班", "国办发明电〔2025〕7号")]
    [InlineData("2020-02-01", false, "春节", "国办发明电〔2020〕1号")] // first a make-up working day, then a day off
    [InlineData("2022-12-31", false, "元旦", "国办发明电〔2022〕16号")] // decreed with the year after
    [InlineData("2026-10-17", false, "周末", null)]
    [InlineData("2026-10-12", true, "工作日", null)]
    public void Day_SaysWhy(string date, bool works, string reason, string? notice) =>
        Calendar.Day(Date(date)).ShouldBe(new DayStatus(Date(date), works, reason, false, notice));

    [Fact]
    public void YearThatIsNotLoaded_IsProvisional()
    {
        // The oracle calls this a working day, and says nothing.
        Calendar.Day(new(2027, 1, 1)).ShouldBe(new DayStatus(new(2027, 1, 1), true, "工作日", IsProvisional: true));
        Calendar.Day(new(2027, 1, 2)).ShouldBe(new DayStatus(new(2027, 1, 2), false, "周末", IsProvisional: true));
    }

    [Fact]
    public void Edition_NamesTheNotices() =>
        Calendar.Year(2020)!.Edition.ShouldStartWith("国办发明电〔2019〕16号、国办发明电〔2020〕1号#");

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
