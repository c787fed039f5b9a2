namespace ProposalWorkflow.Local.Tests;

public sealed class SampleRunTests : IDisposable
{
    private readonly LauncherRun _launcher = new(FunctionsSettings.BuiltApp);

    public void Dispose() => _launcher.Dispose();

    [Fact]
    public async Task Once_ClosesEveryCaseAndShowsItsTimeline()
    {
        var ended = await _launcher.EndsAsync(["--once"]);

        ended.ExitCode.ShouldBe(0, ended.Output + ended.Error);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldBe("5 of 5 cases closed");
        foreach (var sample in SampleSet.Load().Cases)
            lines.Count(line => line.EndsWith($"  {sample.Title}  已办结", StringComparison.Ordinal)).ShouldBe(1, ended.Output);
        lines.Count(line => line.Contains("  case-closed  ", StringComparison.Ordinal)).ShouldBe(5, ended.Output);
        lines.ShouldContain(line => line.StartsWith("26D1  ", StringComparison.Ordinal), ended.Output);
    }
}
