using System.Diagnostics;

namespace ProposalWorkflow.Tests.Support;

/// <summary>Says whether a process still runs.</summary>
public static class LiveProcess
{
    /// <summary>False also for one that has ended and that nobody has collected, as happens in a container without an init.</summary>
    public static bool Is(int processId)
    {
        if (Directory.Exists("/proc/self"))
            return StateOf(processId) is not (null or 'Z' or 'X');
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // "4711 (name) S …": the name may hold anything, so the state is what follows the last bracket.
    private static char? StateOf(int processId)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{processId}/stat");
            return line[line.LastIndexOf(')') + 2];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
