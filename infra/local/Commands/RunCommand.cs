namespace ProposalWorkflow.Local;

/// <summary>The launcher.</summary>
public sealed class RunCommand() : Command(
    "", "[-- options]", "Azurite, the functions, and the sample cases; up until Ctrl-C.", LauncherOptions.Usage)
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        var options = LauncherOptions.Parse(given);
        var letters = new SampleLetters(LauncherFolder.LettersIn(options.Folder));
        return new Launcher(options, new SampleRun(SampleSet.Load(), letters), screen, TimeProvider.System).RunAsync(stop);
    }
}
