using System.Net;
using System.Net.Sockets;

namespace ProposalWorkflow.Local.Tests;

public sealed class LauncherErrorTests : IDisposable
{
    private readonly LauncherRun _launcher = new();

    public void Dispose() => _launcher.Dispose();

    [Fact]
    public async Task PortInUse_IsOneLineThatNamesThePort()
    {
        using var other = new TcpListener(IPAddress.Loopback, _launcher.Port);
        other.Start();

        var ended = await _launcher.EndsAsync([]);

        ended.TheOneErrorLine().ShouldContain($"Port {_launcher.Port} is in use");
    }

    [Fact]
    public async Task NoNode_IsOneLineThatSaysWhatToInstall()
    {
        var ended = await _launcher.EndsAsync([], ("PATH", "/nonexistent"));

        ended.TheOneErrorLine().ShouldContain("Node.js");
    }

    [Fact]
    public async Task FunctionsThatCrash_AreOneLineWithTheReason()
    {
        var ended = await _launcher.EndsAsync([], (StubFunctions.Crash, "the setting X is missing"));

        ended.TheOneErrorLine().ShouldContain("the setting X is missing");
    }

    [Fact]
    public async Task AFolderInUse_IsOneLineThatNamesTheFolder()
    {
        using var other = LauncherFolder.Open(_launcher.Folder, keep: true);

        var ended = await _launcher.EndsAsync([]);

        ended.TheOneErrorLine().ShouldContain($"Another launcher uses the folder {_launcher.Folder}");
    }

    [Fact]
    public async Task Once_FailsWithALineForEachCaseThatIsRefused()
    {
        var ended = await _launcher.EndsAsync(["--once"]);

        ended.ExitCode.ShouldBe(1);
        var lines = ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(line => line.EndsWith("422 /problems/stub 这里不受理。", StringComparison.Ordinal));
        var samples = SampleSet.Load().Cases;
        lines.Length.ShouldBe(samples.Count(sample => sample.MergedInto is null) + 1, "a member is submitted with its main case");
        lines.ShouldContain(line => line.StartsWith("Sample import: ", StringComparison.Ordinal));
        ended.Output.ShouldContain($"0 of {samples.Count} cases closed");
    }
}
