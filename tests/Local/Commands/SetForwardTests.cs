using Microsoft.IdentityModel.JsonWebTokens;
using ProposalWorkflow.Tests.Support;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local.Tests;

public sealed class SetForwardTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("forward");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Clock_OfTheLauncherThatRunsIsSetForwardAndTheTokensAreGoodThen()
    {
        using var running = LauncherFolder.Open(_folder.Path, keep: false);
        running.WriteConnection("the store");

        (await RunCommands.RunAsync("set-forward", "30", "--folder", _folder.Path)).ExitCode.ShouldBe(0);
        (await RunCommands.RunAsync("set-forward", "5", "--folder", _folder.Path)).Output.ShouldContain("35 days ahead");

        var now = new MovableClock(running.Clock, TimeProvider.System).GetUtcNow();
        (now - TimeProvider.System.GetUtcNow()).TotalDays.ShouldBeInRange(34.9, 35.1);
        var token = new JsonWebToken(await File.ReadAllTextAsync(Path.Combine(running.Tokens, "nanhu-office.jwt")));
        token.ValidTo.ShouldBeGreaterThan(now.UtcDateTime);
    }

    [Fact]
    public async Task Clock_StaysWithItsStore()
    {
        using (var running = LauncherFolder.Open(_folder.Path, keep: false))
        {
            running.WriteConnection("the store");
            await RunCommands.RunAsync("set-forward", "30", "--folder", _folder.Path);
        }

        using (var kept = LauncherFolder.Open(_folder.Path, keep: true))
            File.Exists(kept.Clock).ShouldBeTrue();
        using (var empty = LauncherFolder.Open(_folder.Path, keep: false))
            File.Exists(empty.Clock).ShouldBeFalse();
    }

    [Fact]
    public void Clock_ThatCannotBeReadIsOneLine()
    {
        using var running = LauncherFolder.Open(_folder.Path, keep: false);
        File.WriteAllText(running.Clock, "soon");

        Should.Throw<CannotStartException>(() => LauncherFolder.OpenClock(_folder.Path, TimeProvider.System))
            .Message.ShouldContain("'soon' is no lead");
    }

    [Fact]
    public async Task Clock_IsNotSetForwardBeyondItsMost()
    {
        using var running = LauncherFolder.Open(_folder.Path, keep: false);
        running.WriteConnection("the store");

        (await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync("set-forward", "4000", "--folder", _folder.Path)))
            .Message.ShouldBe("The clock would be more than 3653 days ahead.");
        File.Exists(running.Clock).ShouldBeFalse();
    }
}
