using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>Leases are waited for, not computed: so these run beside the tests of the sample app, and not in their row.</summary>
public class TimerLockTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly (string, string)[] Short =
    [
        ("AzureFunctionsJobHost__singleton__listenerLockPeriod", "00:00:15"), ("StandIn__LockRetry", "00:00:00.5"),
    ];

    [Fact]
    public async Task Timer_RunsInOneProcess_AndInTheOtherWhenThatIsKilled()
    {
        await using var first = await SampleApp.StartAsync(azurite, Short);
        await first.WaitForAsync("tick", t => t.Count >= 1);
        await using var second = await first.StartAnotherAsync(Short);
        var ticks = (await first.JournalAsync("tick")).Count;
        await first.WaitForAsync("tick", t => t.Count >= ticks + 3);
        (await second.JournalAsync("tick")).ShouldBeEmpty();
        (await first.BlobAsync(HostBlobs.Hosts, "locks/*/Host.Functions.Tick.Listener")).ShouldBe("");

        first.Process.Kill();

        await second.WaitForAsync("tick", t => t.Count >= 2);
    }

    [Fact]
    public async Task Timer_OfAProcessThatStops_GoesOnInTheOther()
    {
        // The lease of a minute is given back, not waited for.
        await using var first = await SampleApp.StartAsync(azurite, Short[1]);
        await first.WaitForAsync("tick", t => t.Count >= 1);
        await using var second = await first.StartAnotherAsync(Short[1]);

        (await first.Process.StopAsync()).ShouldBeTrue();

        await second.WaitForAsync("tick", t => t.Count >= 1);
    }
}
