using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>To every channel of the place, to nobody else, and to each once as far as can be helped.</summary>
public sealed class AlertDeliveryTests
{
    [Fact]
    public async Task Redelivery_GoesOnlyToThoseThatHaveItNot()
    {
        await using var one = await HttpReceiver.StartAsync();
        await using var other = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(403, "closed"));
        using var deliveries = new Deliveries(
            [.. Sample.Http(0, "webhook", one.Url, name: "one"), .. Sample.Http(1, "webhook", other.Url, name: "other")]);

        (await deliveries.FailAsync()).Channel.ShouldBe("other");
        (await deliveries.FailAsync()).Channel.ShouldBe("other");
        other.ThenAlways(HttpReceiver.Answer(200, ""));
        await deliveries.DeliverAsync();
        await deliveries.DeliverAsync();

        one.Posted.Count.ShouldBe(1);
        other.Posted.Count.ShouldBe(3);
        deliveries.Ledger.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alert_GoesToItsOwnPlaceAndToTheChannelsForItsKind()
    {
        await using var all = await HttpReceiver.StartAsync();
        await using var some = await HttpReceiver.StartAsync();
        await using var elsewhere = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(
        [
            .. Sample.Http(0, "webhook", all.Url, name: "all"),
            .. Sample.Http(1, "webhook", some.Url, name: "some"),
            ("Alerts__Channels__1__Kinds__0", "escalated"),
            ("Alerts__Channels__1__Kinds__1", "digest"),
            .. Sample.Http(2, "webhook", elsewhere.Url, jurisdiction: "xishan"),
        ]);

        await deliveries.DeliverAsync();
        await deliveries.DeliverAsync(Sample.Alert with { Id = NoticeId.Of(AlertKind.Escalated, "1"), Kind = AlertKind.Escalated });

        (all.Posted.Count, some.Posted.Count, elsewhere.Posted.Count).ShouldBe((2, 1, 0));
    }

    [Fact]
    public async Task Alert_OfAPlaceWithoutChannelsIsDone()
    {
        using var deliveries = new Deliveries();

        await deliveries.DeliverAsync();

        deliveries.Ledger.Delivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task SecondCopy_WaitsForTheFirstAndIsNotSent()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));
        var key = new DeliveryKey("donghu", Sample.Alert.Id, "leaders");
        await deliveries.Ledger.ClaimAsync(key, MovedClock.Start, MovedClock.Start.AddMinutes(5), default);

        var copy = deliveries.Begin();
        await deliveries.Clock.PauseHasBegunAsync();
        await deliveries.Ledger.MarkDeliveredAsync(key, MovedClock.Start, default);
        await deliveries.Clock.PassPausesAsync(copy);

        receiver.Posted.ShouldBeEmpty();
    }

    [Fact]
    public async Task SecondCopy_IsSentWhenTheFirstHasDied()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));
        var key = new DeliveryKey("donghu", Sample.Alert.Id, "leaders");
        await deliveries.Ledger.ClaimAsync(key, MovedClock.Start, MovedClock.Start.AddMinutes(5), default);

        await deliveries.DeliverAsync();

        receiver.Posted.Count.ShouldBe(1);
        deliveries.Clock.GetUtcNow().ShouldBe(MovedClock.Start.AddMinutes(5));
    }

    [Fact]
    public async Task Copies_AtOnceAreSentOnce()
    {
        await using var receiver = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(Sample.Http(0, "webhook", receiver.Url));

        var copies = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => deliveries.Begin()));
        await Eventually.IsTrueAsync("one has been delivered", () => !deliveries.Ledger.Delivered.IsEmpty);
        await deliveries.Clock.PassPausesAsync(copies);

        receiver.Posted.Count.ShouldBe(1);
    }
}
