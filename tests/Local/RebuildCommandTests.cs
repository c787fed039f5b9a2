using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class RebuildCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("rebuild");
    private readonly StringWriter _output = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rebuild_OfTheLaunchersStoreReportsEachJurisdiction()
    {
        (await RunAsync()).ShouldBe(0);

        _output.ToString().ShouldContain("nanhu");
        _output.ToString().ShouldContain("0 cases written, 0 rows removed, 0 counts corrected");
    }

    [Fact]
    public async Task Rebuild_BesideALauncherIsRefused()
    {
        using var launcher = LauncherFolder.Open(_folder.Path, keep: true);

        (await Should.ThrowAsync<CannotStartException>(RunAsync)).Message.ShouldContain("Another launcher uses the folder");
    }

    private Task<int> RunAsync() =>
        new RebuildCommand().RunAsync(["--folder", _folder.Path], new Screen(_output, _output), CancellationToken.None);
}
