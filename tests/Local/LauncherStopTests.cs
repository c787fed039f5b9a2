using System.Text.RegularExpressions;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed partial class LauncherStopTests : IDisposable
{
    private readonly LauncherRun _launcher = new();

    public void Dispose() => _launcher.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Launcher_ToldToStopEndsWellAndLeavesNoChild(string signal)
    {
        await using var launcher = _launcher.Start();
        var children = await ChildrenOfTheStartedAsync(launcher);

        // To the whole group, as a terminal does with Ctrl-C: only the launcher may hear it, it then stops the others in their order.
        await SignalGroupAsync(launcher, signal);

        (await launcher.Exited.WaitAsync(LauncherRun.Limit)).ShouldBe(0);
        children.ShouldAllBe(child => !LiveProcess.Is(child));
        LogOf("functions").ShouldContain("stopped in order");
        LogOf("azurite").ShouldContain("Azurite Table service successfully closed");
    }

    [Fact]
    public async Task Launcher_KilledLeavesNoChild()
    {
        await using var launcher = _launcher.Start();
        var children = await ChildrenOfTheStartedAsync(launcher);

        await SignalGroupAsync(launcher, "KILL");

        await launcher.Exited.WaitAsync(LauncherRun.Limit);
        foreach (var child in children)
            await Eventually.IsTrueAsync($"process {child} has ended", () => !LiveProcess.Is(child));
    }

    [Theory]
    [InlineData("Azurite")]
    [InlineData("Functions")]
    public async Task Launcher_EndsWithAnErrorWhenAPartDies(string part)
    {
        await using var launcher = _launcher.Start();
        var children = await ChildrenOfTheStartedAsync(launcher);

        await RunAsync("kill -s KILL \"$1\"", children[part == "Azurite" ? 0 : 1]);

        (await launcher.Exited.WaitAsync(LauncherRun.Limit)).ShouldBe(1);
        launcher.Log.Lines.ShouldContain(line => line.Contains("ended by itself", StringComparison.Ordinal));
        children.ShouldAllBe(child => !LiveProcess.Is(child));
    }

    private static async Task<int[]> ChildrenOfTheStartedAsync(ChildProcess launcher)
    {
        await Eventually.IsTrueAsync("the launcher is up", () =>
            launcher.HasExited || launcher.Log.Lines.Contains("Ctrl-C stops everything."));
        var output = string.Join('\n', launcher.Log.Lines);
        launcher.HasExited.ShouldBeFalse(output);
        int[] children = [.. ShownProcess().Matches(output).Select(match => int.Parse(match.Groups[1].ValueSpan, null))];
        children.Length.ShouldBe(2, output);
        children.ShouldAllBe(child => LiveProcess.Is(child));
        return children;
    }

    private static Task SignalGroupAsync(ChildProcess process, string signal) => RunAsync($"kill -s {signal} -- \"-$1\"", process.Id);

    private static async Task RunAsync(string script, int processId)
    {
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", script, "sh", $"{processId}"]);
        await shell.WaitForExitAsync();
        shell.ExitCode.ShouldBe(0);
    }

    private string LogOf(string process) => File.ReadAllText(Path.Combine(_launcher.Folder, "logs", $"{process}.log"));

    [GeneratedRegex(@"\(process (\d+)\)")]
    private static partial Regex ShownProcess();
}
