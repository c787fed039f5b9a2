namespace ProposalWorkflow.Local;

/// <summary>The launcher.</summary>
public sealed class RunCommand() : Command(
    "", "[-- options]", "Azurite, the functions, and the sample cases; up until Ctrl-C.", LauncherOptions.Usage)
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop) =>
        new Launcher(LauncherOptions.Parse(given), new SampleRun(SampleSet.Load()), screen, TimeProvider.System).RunAsync(stop);
}
