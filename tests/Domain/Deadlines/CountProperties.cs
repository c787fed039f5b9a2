using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Deadlines.Counting;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;


namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>What holds for every start and every amount; starts reach from a year before the loaded ones to two years after.</summary>
public sealed class CountProperties
{
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 5 * 365).Select(n => new DateOnly(2024, 1, 1).AddDays(n));
    private static readonly Arbitrary<(DateOnly Start, int Amount)> Any = Days.SelectMany(d => Gen.Choose(1, 300).Select(n => (d, n))).ToArbitrary();

    [Fact]
    public void AddedAndCountedBack_IsTheSame() => Holds((start, n) =>
        Calendar.Between(start, Calendar.Add(start, n)) == n
        && Calendar.Between(Calendar.Add(start, n), start) == -n
        // From a day off the way back ends on the working day before it.
        && Calendar.Add(Calendar.Add(start, n), -n) == (Calendar.IsWorkingDay(start) ? start : Calendar.Add(start, -1)));

    [Fact]
    public void AddedInTwoParts_IsTheSame() => Holds((start, n) =>
        Calendar.Add(Calendar.Add(start, n / 2), n - n / 2) == Calendar.Add(start, n));

    [Fact]
    public void EndOfWorkingDays_IsAWorkingDay_AndAllBetweenAreCountedOrSkipped() => Holds((start, n) =>
    {
        var step = Count.After(Calendar, start, "").Add(new(n, LimitUnit.WorkingDay)).Steps[^1];
        return Calendar.IsWorkingDay(step.To) && step.To.DayNumber - start.DayNumber == n + step.Skipped.Count
            && step.Skipped.All(d => !Calendar.IsWorkingDay(d.Date) && d.Date > start && d.Date < step.To);
    });

    [Theory]
    [InlineData(LimitUnit.WorkingDay)]
    [InlineData(LimitUnit.CalendarDay)]
    [InlineData(LimitUnit.Month)]
    public void LaterStart_EndsNoEarlier_AndMoreTakesLonger(LimitUnit unit) => Holds((start, n) =>
    {
        DateOnly End(DateOnly from, int amount) => Count.After(Calendar, from, "").Add(new(amount, unit)).Roll().Date;
        return End(start.AddDays(1), n) >= End(start, n) && End(start, n + 1) >= End(start, n) && End(start, n) > start;
    });

    [Fact]
    public void Months_EndOnTheSameDayNumberOrTheLastOne() => Holds((start, n) =>
    {
        var end = Count.After(Calendar, start, "").Add(new(n, LimitUnit.Month)).Date;
        var months = (end.Year - start.Year) * 12 + end.Month - start.Month;
        return months == n && (end.Day == start.Day || (end.Day < start.Day && end.AddDays(1).Day == 1));
    });

    [Fact]
    public void Rolled_IsTheFirstWorkingDayFromThere() => Holds((start, n) =>
    {
        var before = Count.After(Calendar, start, "").Add(new(n, LimitUnit.CalendarDay));
        var after = before.Roll();
        return Calendar.IsWorkingDay(after.Date) && Calendar.Between(before.Date.AddDays(-1), after.Date) == 1;
    });

    [Fact]
    public void Provisional_IffADayThatMatteredIsInAYearNotLoaded() => Holds((start, n) =>
    {
        var count = Count.After(Calendar, start, "").Add(new(n, LimitUnit.WorkingDay));
        var mattered = Enumerable.Range(1, count.Date.DayNumber - start.DayNumber).Select(i => start.AddDays(i));
        return count.IsProvisional == mattered.Any(d => d.Year is not (2025 or 2026));
    });

    [Fact]
    public void Steps_LeadFromTheStartToTheDate() => Holds((start, n) =>
    {
        var count = Count.After(Calendar, start, "").Add(new(n, LimitUnit.Month)).Roll();
        return count.Steps[0].From == start && count.Steps[^1].To == count.Date
            && count.Steps.Zip(count.Steps.Skip(1)).All(pair => pair.First.To == pair.Second.From);
    });

    [Fact]
    public void LoadingAYear_ChangesNoOtherYear()
    {
        var with2027 = Calendar.With(Year2027);
        for (var day = new DateOnly(2025, 1, 1); day.Year < 2027; day = day.AddDays(1))
            with2027.Day(day).ShouldBe(Calendar.Day(day));
        with2027.Year(2027).ShouldBe(Year2027);
    }

    private static void Holds(Func<DateOnly, int, bool> law) =>
        Prop.ForAll(Any, pair => law(pair.Start, pair.Amount)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
