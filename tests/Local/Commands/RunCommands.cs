namespace ProposalWorkflow.Local.Tests;

/// <summary>Commands, called in this process.</summary>
internal static class RunCommands
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, new Screen(output, error), CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
