using System.Diagnostics;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

/// <summary>The launcher as a process of its own, with a folder and a port of its own; over the stub functions unless over others.</summary>
internal sealed class LauncherRun(string? app = null) : IDisposable
{
    /// <summary>Only a test that fails anyway waits this long.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly ScratchFolder _folder = ScratchFolder.Create("launcher");
    private readonly ReservedPort _port = ReservedPort.Take();

    public int Port => _port.Number;

    public string Folder => Path.Combine(_folder.Path, "local");

    /// <summary>
    /// Starts it; it stays up until told otherwise. Ctrl-C reaches it even where the tests run in the background, whose programs a
    /// shell has ignore it.
    /// </summary>
    public ChildProcess Start()
    {
        string[] command = [ProgramOnPath.Dotnet, .. Arguments()];
        if (OperatingSystem.IsLinux())
            command = [ProgramOnPath.Require("env", "It is part of GNU coreutils."), "--default-signal=INT", .. command];
        return ChildProcess.Start(command[0], command[1..], Path.Combine(_folder.Path, $"{Guid.NewGuid():N}.log"));
    }

    /// <summary>Runs it to its end.</summary>
    public async Task<Ended> EndsAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(ProgramOnPath.Dotnet, [.. Arguments(), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return new Ended(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        _port.Dispose();
        _folder.Dispose();
    }

    private string[] Arguments() =>
        [typeof(Launcher).Assembly.Location, "--app", app ?? StubFunctions.AppPath, "--folder", Folder, "--port", $"{Port}"];

    internal sealed record Ended(int ExitCode, string Output, string Error)
    {
        /// <summary>Fails unless it failed with exactly one line of error.</summary>
        public string TheOneErrorLine()
        {
            ExitCode.ShouldNotBe(0, Output);
            return Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        }
    }
}
