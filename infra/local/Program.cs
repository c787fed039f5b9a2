using ProposalWorkflow.Local;

if (args is ["diagram"])
{
    Screen.Console.Line(FlowDiagram.All);
    return 0;
}

using var signals = new StopSignals();
try
{
    var rebuild = args is ["rebuild", ..];
    var options = LauncherOptions.Parse(rebuild ? args[1..] : args);
    if (options.Help)
    {
        Screen.Console.Line(LauncherOptions.Usage);
        return 0;
    }
    if (rebuild)
        return await new RebuildCommand(options, Screen.Console).RunAsync(signals.Token);
    return await new Launcher(options, new SampleRun(SampleSet.Load()), Screen.Console, TimeProvider.System).RunAsync(signals.Token);
}
catch (CannotStartException e)
{
    Screen.Console.Error(e.Message);
    return 1;
}
catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
{
    // Stopped before it was up: what a shell reports for Ctrl-C.
    return 130;
}
