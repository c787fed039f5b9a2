using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>Leases are waited for, not computed: so these run beside the tests of the sample app, and not in their row.</summary>
public class QueueLeaseTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string) ShortLease = ("StandIn__QueueLease", "00:00:02");

    [Fact]
    public async Task Lease_OfARunningMessage_IsRenewedSoThatNobodyElseTakesIt()
    {
        await using var first = await SampleApp.StartAsync(azurite, ShortLease);
        var queue = await first.SendAsync("deaf", "long");
        await first.WaitForAsync("deaf long", d => d.Count == 1);
        await using var second = await first.StartAnotherAsync(ShortLease);

        // Seven ticks of a second each: three times the lease.
        var ticks = (await first.JournalAsync("tick")).Count;
        await first.WaitForAsync("tick", t => t.Count >= ticks + 7);

        (await second.JournalAsync("deaf long")).ShouldBeEmpty();
        await first.OpenAsync("long");
        await SampleApp.WaitUntilEmptyAsync(queue);
        (await first.JournalAsync("deaf long")).ShouldBe(["in 1", "out 1"]);
    }

    [Fact]
    public async Task Message_OfAKilledProcess_ComesAgainWhenItsLeaseEnds()
    {
        await using var first = await SampleApp.StartAsync(azurite, ShortLease);
        var queue = await first.SendAsync("deaf", "killed");
        await first.WaitForAsync("deaf killed", d => d.Count == 1);
        first.Process.Kill();

        await using var second = await first.StartAnotherAsync(ShortLease);
        await second.WaitForAsync("deaf killed", d => d.Count == 1);

        await second.OpenAsync("killed");
        await SampleApp.WaitUntilEmptyAsync(queue);
        (await second.JournalAsync("deaf killed")).ShouldBe(["in 2", "out 2"]);
    }

    [Fact]
    public async Task Messages_AreSharedByTwoProcessesWithoutDoubling()
    {
        await using var first = await SampleApp.StartAsync(azurite);
        await using var second = await first.StartAnotherAsync();
        var queue = first.Queue("texts");
        await queue.CreateAsync();

        var texts = Enumerable.Range(0, 100).Select(i => $"text {i}").ToList();
        await Task.WhenAll(texts.Select(t => queue.SendMessageAsync(t["text ".Length..])));
        await SampleApp.WaitUntilEmptyAsync(queue);

        var taken = (await first.JournalAsync("bodies")).Concat(await second.JournalAsync("bodies"));
        taken.Order().ShouldBe(texts.Order());
    }
}
