using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ProposalWorkflow.Local;

/// <summary>A process that does not outlive us, however we end.</summary>
/// <remarks>
/// A shell starts a watcher and then becomes the program itself (`exec`), so <see cref="Id"/> and the signals are the program's own.
/// The watcher reads a pipe of which only we hold the other end. When we die, even by kill -9, the kernel closes our end, the watcher
/// reads to the end and sends SIGTERM. (PR_SET_PDEATHSIG would not do: it fires when the *thread* that started the child ends, and
/// here that is some thread of the pool.) `setsid` puts the program into a session of its own: Ctrl-C in a terminal goes to the whole
/// group, and would otherwise stop Azurite under the functions while they finish; it also keeps the watcher from dying with our group.
/// </remarks>
public sealed class ChildProcess : IAsyncDisposable
{
    // $$ stays the program's id inside the watcher. The watcher prints nowhere, else our end of the program's output would never close;
    // it uses what is built into the shell, since the PATH that the program is given may be anything.
    private const string Guard =
        """
        exec 3<&0
        (trap '' HUP INT TERM; while read -r _; do :; done <&3; kill -TERM $$) >/dev/null 2>&1 &
        exec "$@" </dev/null 3<&-
        """;

    private readonly Process _process;
    private readonly Action<string>? _onLine;

    private ChildProcess(ProcessStartInfo start, string logPath, Action<string>? onLine)
    {
        Log = new ProcessLog(logPath);
        _onLine = onLine;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Received;
        _process.ErrorDataReceived += Received;
        _process.Start();
        Id = _process.Id;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Exited = WaitForEndAsync();
    }

    /// <summary>What it printed.</summary>
    public ProcessLog Log { get; }

    /// <summary>Its process id.</summary>
    public int Id { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => Exited.IsCompleted || _process.HasExited;

    /// <summary>Ends when the process has ended and all that it printed was read; the result is its exit code.</summary>
    public Task<int> Exited { get; }

    /// <summary>Starts a program. Each line that it prints goes to the log, and to <paramref name="onLine"/>.</summary>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> arguments,
        string logPath,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null,
        Action<string>? onLine = null)
    {
        var shell = ProgramOnPath.Require("sh", "The launcher needs Linux or macOS; on Windows run it in WSL.");
        string[] guarded = [shell, "-c", Guard, "sh", program, .. arguments];
        // macOS has no setsid; there Ctrl-C reaches the children directly.
        if (ProgramOnPath.Find("setsid") is { } setsid)
            guarded = [setsid, .. guarded];
        var start = new ProcessStartInfo(guarded[0], guarded[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ChildProcess(start, logPath, onLine);
    }

    /// <summary>Asks it to end (SIGTERM) and waits; kills it where it has not ended within the limit, and then says false.</summary>
    public async Task<bool> StopAsync(TimeSpan limit)
    {
        Signal(15);
        try
        {
            await Exited.WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            Kill();
            await Exited;
            return false;
        }
    }

    /// <summary>Ends it at once (SIGKILL), as a crash of the machine would.</summary>
    public void Kill() => Signal(9);

    /// <summary>Kills it where it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Exited;
        Log.Dispose();
        _process.Dispose();
    }

    private void Signal(int signal)
    {
        if (!HasExited)
            _ = SendSignal(Id, signal);
    }

    private async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync();
        // Lets the watcher go now, while the id can hardly have been given to another process.
        _process.StandardInput.Close();
        return _process.ExitCode;
    }

    private void Received(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is null)
            return;
        Log.Add(e.Data);
        _onLine?.Invoke(e.Data);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int processId, int signal);
}
