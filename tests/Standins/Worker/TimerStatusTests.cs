using System.Globalization;
using System.Text.Json.Nodes;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

[Collection(SampleAppCollection.Name)]
public class TimerStatusTests(SampleAppFixture fixture)
{
    // The clock begins 20 s before the tick: a busy machine needs some of them to start the app, and one that is late finds the tick gone.
    [Fact]
    public async Task Tick_ThatPassedWhileNothingRan_IsMadeUpForOnce()
    {
        await using var first = await StartAsync(SampleApp.NewPrefix(), "2026-05-04T11:59:40Z");
        await first.WaitForAsync("daily", d => d.Count == 1);
        await WaitForNextAsync(first, "Daily", "2026-05-05T12:00:00Z");
        (await first.Process.StopAsync()).ShouldBeTrue();

        await using var second = await first.StartAnotherAsync(Clock("2026-05-09T15:00:00Z"));
        await WaitForNextAsync(second, "Daily", "2026-05-10T12:00:00Z");
        await second.WaitForAsync("tick", t => t.Count >= 1);

        (await second.JournalAsync("daily")).ShouldBe(["past due True, next 05-05 12:00, retry False, True"]);
    }

    [Fact]
    public async Task Status_HasTheFormOfTheRealHost()
    {
        await using var app = await SampleApp.StartAsync(fixture.Azurite, Clock("2026-05-04T11:59:40Z"), ("EverySchedule", "01:00:00"));
        (await StatusAsync(app, "Every"))["Last"]!.ToString().ShouldBe("0001-01-01T00:00:00");

        await app.WaitForAsync("daily", d => d.Count == 1);
        await WaitForNextAsync(app, "Daily", "2026-05-05T12:00:00Z");

        var status = await StatusAsync(app, "Daily");
        status.AsObject().Select(p => p.Key).ShouldBe(["Last", "Next", "LastUpdated"]);
        status["Last"]!.ToString().ShouldStartWith("2026-05-04T12:0");
        status["LastUpdated"]!.ToString().ShouldBe(status["Last"]!.ToString());
        (await app.JournalAsync("daily")).ShouldBe(["past due False, next 05-04 12:00, retry False, True"]);
    }

    [Fact]
    public async Task Schedule_ThatHasChanged_LeavesNothingPastDue()
    {
        await using var first = await StartAsync(SampleApp.NewPrefix(), "2026-05-04T10:00:00Z");
        await WaitForNextAsync(first, "Daily", "2026-05-04T12:00:00Z");
        (await first.Process.StopAsync()).ShouldBeTrue();

        await using var second = await first.StartAnotherAsync(Clock("2026-05-09T15:00:00Z"), ("DailySchedule", "0 0 13 * * *"));
        await WaitForNextAsync(second, "Daily", "2026-05-10T13:00:00Z");
        await second.WaitForAsync("tick", t => t.Count >= 2);

        (await second.JournalAsync("daily")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Timer_ThatIsPastDueAndRunsAtStart_RunsOnce()
    {
        var prefix = SampleApp.NewPrefix();
        const string Status = """{"Last":"2020-01-01T03:00:00+00:00","Next":"2021-01-01T03:00:00+00:00","LastUpdated":"2020-01-01T03:00:00+00:00"}""";
        await HostBlobs.WriteAsync(fixture.Azurite, prefix, HostBlobs.Hosts, PathOf("AtStart"), Status);

        await using var app = await StartAsync(prefix, "2026-05-04T10:00:00Z");
        await app.WaitForAsync("at start", a => a.Count > 0);
        await app.WaitForAsync("tick", t => t.Count >= 2);

        (await app.JournalAsync("at start")).ShouldBe(["past due True, next in 01-01 03:00"]);
    }

    [Theory]
    [InlineData("Tick")]
    [InlineData("Slow")]
    public async Task Timer_ThatIsNotMonitored_LeavesNoStatus(string function)
    {
        await fixture.App.WaitForAsync("tick", t => t.Count >= 1);
        await fixture.App.WaitForAsync("slow", s => s.Count >= 1);

        (await fixture.App.BlobAsync(HostBlobs.Hosts, PathOf(function))).ShouldBeNull();
    }

    internal static (string, string) Clock(string start) => ("ClockStart", start);

    internal static Task WaitForNextAsync(SampleApp app, string function, string next) => Eventually.IsTrueAsync(
        $"{function} due at {next}",
        async () => await app.BlobAsync(HostBlobs.Hosts, PathOf(function)) is { } json && Time(json) == Parse(next));

    private Task<SampleApp> StartAsync(string prefix, string clock) => SampleApp.StartAsync(fixture.Azurite, prefix, Clock(clock));

    private static async Task<JsonNode> StatusAsync(SampleApp app, string function) => JsonNode.Parse(await Eventually.GetAsync(
        $"a status of {function}", () => app.BlobAsync(HostBlobs.Hosts, PathOf(function))))!;

    private static string PathOf(string function) => $"timers/*/Host.Functions.{function}/status";

    private static DateTimeOffset Time(string json) => Parse(JsonNode.Parse(json)!["Next"]!.ToString());

    private static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
