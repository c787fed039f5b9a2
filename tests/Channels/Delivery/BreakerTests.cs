using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>A target that keeps failing is left alone, and is asked again after a while.</summary>
public sealed class BreakerTests
{
    [Fact]
    public async Task Target_ThatKeepsFailingIsLeftAloneAndThenAskedAgain()
    {
        var clock = new MovedClock();
        var pipeline = new TargetPipeline(clock);
        var tries = 0;
        var healthy = false;
        Task Send(CancellationToken _)
        {
            tries++;
            return healthy ? Task.CompletedTask : throw new DeliveryException("down");
        }

        // Each fails four times; the fifth try of all opens the circuit, and nobody comes through any more.
        await clock.PassPausesAsync(pipeline.SendAsync(Send, default)).ShouldThrowAsync<DeliveryException>();
        var second = pipeline.SendAsync(Send, default);
        await clock.PauseHasBegunAsync();
        tries.ShouldBe(TargetPipeline.FailuresToBreak);
        var third = pipeline.SendAsync(Send, default);
        await clock.PauseHasBegunAsync();
        tries.ShouldBe(TargetPipeline.FailuresToBreak);

        // Both wait the break out; the first that asks then is let through, and closes the circuit for all.
        healthy = true;
        await clock.PassPausesAsync(Task.WhenAll(second, third));

        tries.ShouldBe(TargetPipeline.FailuresToBreak + 2);
        await pipeline.SendAsync(Send, default);
    }

    [Fact]
    public async Task Refusals_DoNotBreakTheCircuit()
    {
        var clock = new MovedClock();
        var pipeline = new TargetPipeline(clock);

        for (var i = 0; i < 2 * TargetPipeline.FailuresToBreak; i++)
            await pipeline.SendAsync(_ => throw new DeliveryException("no", permanent: true), default).ShouldThrowAsync<DeliveryException>();

        await pipeline.SendAsync(_ => Task.CompletedTask, default);
    }

    [Fact]
    public async Task Break_IsOfOneTargetAndNotOfAnother()
    {
        await using var down = (await HttpReceiver.StartAsync()).ThenAlways(HttpReceiver.Answer(500, ""));
        await using var up = await HttpReceiver.StartAsync();
        using var deliveries = new Deliveries(
            [.. Sample.Http(0, "webhook", down.Url, name: "down"), .. Sample.Http(1, "webhook", up.Url, name: "up")]);

        for (var i = 0; i < 3; i++)
            (await deliveries.FailAsync(Sample.Alert with { Id = NoticeId.Of(AlertKind.Overdue, $"{i}") })).Channel.ShouldBe("down");

        up.Posted.Count.ShouldBe(3);
    }
}
