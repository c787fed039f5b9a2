using System.Reflection;

namespace ProposalWorkflow.Local;

/// <summary>What a functions process is started with.</summary>
/// <param name="AppPath">The functions' dll.</param>
/// <param name="Environment">Their settings.</param>
/// <param name="LogPath">Where their output goes.</param>
/// <param name="Port">The port on 127.0.0.1; 0 takes a free one.</param>
public sealed record FunctionsSettings(string AppPath, IReadOnlyDictionary<string, string> Environment, string LogPath, int Port = 0)
{
    /// <summary>The functions that the build of this launcher has built too.</summary>
    public static string BuiltApp { get; } = RepositoryFolder.Combine(
        "functions", "bin", Configuration, $"net{System.Environment.Version.Major}.0", "ProposalWorkflow.Functions.dll");

    private static string Configuration =>
        typeof(FunctionsSettings).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";
}
