using System.Runtime.InteropServices;

namespace ProposalWorkflow.Local;

/// <summary>Finds the programs that we start, so that a missing one is said in words and not by a shell's exit code 127.</summary>
public static class ProgramOnPath
{
    /// <summary>The `dotnet` that runs this very process: the one that certainly has the right runtime.</summary>
    public static string Dotnet { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>The full path of a program, or null where the PATH has none.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>The full path of a program, or one line that says what to install.</summary>
    public static string Require(string name, string advice) =>
        Find(name) ?? throw new CannotStartException($"'{name}' is not on the PATH. {advice}");
}
