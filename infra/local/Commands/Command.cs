namespace ProposalWorkflow.Local;

/// <summary>One thing that the program can be told to do.</summary>
/// <param name="name">The first word of the command line; empty for what is done without one.</param>
/// <param name="arguments">What comes after it, as the help shows it.</param>
/// <param name="summary">What it does.</param>
/// <param name="options">Its options, a line each.</param>
public abstract class Command(string name, string arguments, string summary, string options = "")
{
    /// <summary>The first word of the command line; empty for what is done without one.</summary>
    public string Name => name;

    /// <summary>How to call it.</summary>
    public string Usage =>
        $"dotnet run --project infra/local {$"{(name.Length > 0 ? "-- " : "")}{name} {arguments}".Trim()}\n    {summary}\n"
        + string.Concat(options.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"      {line}\n"));

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CannotStartException">The arguments are wrong, or what they name cannot be used.</exception>
    public abstract Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop);
}
