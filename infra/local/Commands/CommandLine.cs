namespace ProposalWorkflow.Local;

/// <summary>Finds the command that a command line calls.</summary>
public static class CommandLine
{
    private static readonly RunCommand Run = new();

    /// <summary>All commands, in the order of the help.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        Run, new DiagramCommand(), new ExportCommand(), new VerifyCommand(), new RebuildCommand(), new SuggestQualityCommand(), new MeasureSweepCommand(),
        new SetForwardCommand(), new ImportCommand(),
    ];

    /// <summary>All commands and their options.</summary>
    public static string Help => string.Join('\n', Commands.Select(c => c.Usage)).TrimEnd();

    /// <summary>Does what the arguments say.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(screen);
        if (arguments.Any(a => a is "--help" or "-h"))
        {
            screen.Line(Help);
            return Task.FromResult(0);
        }

        if (arguments.Count == 0 || arguments[0].StartsWith('-'))
            return Run.RunAsync(arguments, screen, stop);
        var command = Commands.FirstOrDefault(c => c.Name == arguments[0])
            ?? throw new CannotStartException($"There is no command '{arguments[0]}'; --help lists those that are.");
        return command.RunAsync([.. arguments.Skip(1)], screen, stop);
    }
}
