namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>New York, where in 2026 the clock is set forward on 8 March at 07:00 UTC and back on 1 November at 06:00 UTC.</summary>
[Collection(SampleAppCollection.Name)]
public class TimerZoneTests(SampleAppFixture fixture)
{
    [Theory]
    [InlineData("a skipped time comes as far behind the gap", "2026-03-08T06:45:00Z", "0 30 2 * * *", "2026-03-08T07:30:00Z", "2026-03-08T07:00:00Z")]
    [InlineData("a time that comes twice: the first", "2026-11-01T05:15:00Z", "0 30 1 * * *", "2026-11-01T05:30:00Z", "2026-11-01T05:30:00Z")]
    [InlineData("intervals go on", "2026-11-01T05:45:00Z", "0 30 1 * * *", "2026-11-02T06:30:00Z", "2026-11-01T06:00:00Z")]
    [InlineData("in the second hour", "2026-11-01T06:10:00Z", "0 30 1 * * *", "2026-11-02T06:30:00Z", "2026-11-01T06:30:00Z")]
    public async Task Schedule_IsReadInTheTimeZoneOfTheApp(string what, string clock, string daily, string dailyNext, string everyNext)
    {
        what.ShouldNotBeEmpty();
        await using var app = await SampleApp.StartAsync(
            fixture.Azurite, TimerStatusTests.Clock(clock), ("WEBSITE_TIME_ZONE", "America/New_York"), ("DailySchedule", daily));

        await TimerStatusTests.WaitForNextAsync(app, "Daily", dailyNext);
        await TimerStatusTests.WaitForNextAsync(app, "Every", everyNext);
    }
}
