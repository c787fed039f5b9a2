using System.Globalization;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>What is tried again, when, and what is not.</summary>
public sealed class TryTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(429)]
    public async Task Failure_ThatMayPassIsTriedAgain(int status)
    {
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(status, "later"), HttpReceiver.Answer(status, "later"));
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        await deliveries.DeliverAsync();

        receiver.Posted.Count.ShouldBe(3);
        receiver.Posted.Select(p => p.Headers["Notice-Id"]).Distinct().ShouldBe([Sample.Alert.Id]);
        deliveries.Ledger.Delivered.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(302)]
    public async Task Refusal_IsNotTriedAgain(int status)
    {
        await using var receiver = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(status, "never"));
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        (await deliveries.FailAsync()).Reason.ShouldContain($"{status}");

        receiver.Posted.Count.ShouldBe(1);
        deliveries.Clock.Pauses.ShouldBeEmpty();
        deliveries.Ledger.Delivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task Failure_ThatStaysIsThrownInTheEnd()
    {
        await using var receiver = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(500, "no"));
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        var failure = await deliveries.FailAsync();

        receiver.Posted.Count.ShouldBe(1 + TargetPipeline.Retries);
        failure.Channel.ShouldBe("leaders");
        failure.Reason.ShouldBe("HTTP 500: no");
        failure.ToString().ShouldNotContain("k-1"); // what stands in the address may be a key
        deliveries.Clock.Pauses.Count.ShouldBe(TargetPipeline.Retries);
        deliveries.Clock.Pauses.ShouldAllBe(p => p > TimeSpan.Zero && p <= TargetPipeline.LongestPause);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("86400", 60)]    // longer than the bound
    [InlineData("+45", 45)]      // a date, so many seconds ahead
    [InlineData("-45", 0)]       // a date that has passed
    [InlineData("+7200", 60)]
    public async Task RetryAfter_IsHonouredWithinBounds(string asked, int seconds)
    {
        var header = asked[0] is '+' or '-'
            ? MovedClock.Start.AddSeconds(int.Parse(asked, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture)
            : asked;
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.Answer(429, "", ("Retry-After", header)));
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        await deliveries.DeliverAsync();

        receiver.Posted.Count.ShouldBe(2);
        deliveries.Clock.Pauses.Sum(p => p.TotalSeconds).ShouldBe(seconds);
    }

    [Fact]
    public async Task Receiver_ThatHangsIsGivenUpAndTriedAgain()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        receiver.ThenAlways(receiver.HangAsync);
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        var delivery = deliveries.Begin();
        await Eventually.IsTrueAsync("the request has come", () => receiver.Posted.Count == 1);
        receiver.ThenAlways(HttpReceiver.Answer(200, ""));
        await deliveries.Clock.PassTheLimitAsync();
        await deliveries.Clock.PassPausesAsync(delivery);

        receiver.Posted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Receiver_ThatDripsIsGivenUp()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        receiver.ThenAlways(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            await receiver.HangAsync(context);
        });
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        var delivery = deliveries.Begin();
        await Eventually.IsTrueAsync("the request has come", () => receiver.Posted.Count == 1);
        receiver.ThenAlways(HttpReceiver.Answer(200, ""));
        await deliveries.Clock.PassTheLimitAsync();
        await deliveries.Clock.PassPausesAsync(delivery);

        receiver.Posted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Connection_ThatIsClosedInTheMiddleIsTriedAgain()
    {
        await using var receiver = await HttpReceiver.StartAsync(HttpReceiver.CloseInTheMiddleAsync);
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        await deliveries.DeliverAsync();

        receiver.Posted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Port_ThatNobodyListensToIsTriedAgainAndNamed()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        var url = receiver.Url;
        await receiver.DisposeAsync();
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", url));

        var failure = await deliveries.FailAsync();

        failure.Reason.ShouldContain("no answer");
        deliveries.Clock.Pauses.Count.ShouldBe(TargetPipeline.Retries);
    }
}
