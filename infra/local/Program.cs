using ProposalWorkflow.Local;

using var signals = new StopSignals();
try
{
    return await CommandLine.RunAsync(args, Screen.Console, signals.Token);
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
