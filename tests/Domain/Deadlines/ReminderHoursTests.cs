using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Deadlines.Reminders;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>Quiet hours and days off.</summary>
public sealed class ReminderHoursTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly ReminderHours Office = new(new(9, 0), new(17, 30), onlyWorkingDays: true);

    [Theory]
    [InlineData("2026-03-20T09:00+08:00", "2026-03-20T09:00+08:00")]
    [InlineData("2026-03-20T17:29+08:00", "2026-03-20T17:29+08:00")]
    [InlineData("2026-03-20T08:59+08:00", "2026-03-20T09:00+08:00")]
    [InlineData("2026-03-20T17:30+08:00", "2026-03-23T09:00+08:00")] // over the weekend
    [InlineData("2026-09-30T20:00+08:00", "2026-10-08T09:00+08:00")] // over the holiday
    [InlineData("2026-10-10T10:00+08:00", "2026-10-10T10:00+08:00")] // a Saturday that is worked
    [InlineData("2026-03-20T00:30Z", "2026-03-20T09:00+08:00")]
    [InlineData("2026-12-31T23:00+08:00", "2027-01-01T09:00+08:00")] // 2027 is not loaded: only weekends are known
    public void NextAllowed(string now, string expected) =>
        Office.NextAllowed(Instant(now), Shanghai, Sketch.Calendar).ShouldBe(Instant(expected));

    [Fact]
    public void DaysOff_CountWhereTheSettingSaysSo() =>
        new ReminderHours(new(8, 0), new(22, 0), onlyWorkingDays: false).NextAllowed(Instant("2026-10-01T07:00+08:00"), Shanghai, Sketch.Calendar)
            .ShouldBe(Instant("2026-10-01T08:00+08:00"));

    [Fact]
    public void HourThatAZoneSkips_OpensWithTheNextOneItHas() =>
        // 2026-03-29 02:00 to 03:00 does not exist in Berlin.
        new ReminderHours(new(2, 30), new(4, 0), onlyWorkingDays: false)
            .NextAllowed(Instant("2026-03-29T00:00+01:00"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Sketch.Calendar)
            .ShouldBe(Instant("2026-03-29T03:00+02:00"));

    [Fact]
    public void Allowed_IsNeverEarlier_AlwaysWithinTheHours_AndStays() => Prop.ForAll(
        Gen.Choose(0, 2 * 365 * 24 * 60).ToArbitrary(), minutes =>
        {
            var now = Instant("2025-01-01T00:00Z").AddMinutes(minutes);
            var next = Office.NextAllowed(now, Shanghai, Sketch.Calendar);
            var local = TimeZoneInfo.ConvertTime(next, Shanghai).DateTime;
            var time = TimeOnly.FromDateTime(local);
            return next >= now && next.Offset == TimeSpan.Zero && Office.NextAllowed(next, Shanghai, Sketch.Calendar) == next
                && Sketch.Calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && time >= Office.From && time < Office.To;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void HoursThatEndBeforeTheyBegin_AreRefused() =>
        Should.Throw<ArgumentException>(() => new ReminderHours(new(9, 0), new(9, 0), true));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
