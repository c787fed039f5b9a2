using ProposalWorkflow.Local;

namespace ProposalWorkflow.Tests.Support;

/// <summary>A folder for one test or one test process, on a RAM disk where there is one, deleted at the end.</summary>
/// <remarks>
/// A test process that is killed deletes nothing, and a RAM disk must not fill up. So each folder comes with a lock that dies with its
/// process, and whoever creates a folder first removes those whose lock is free.
/// </remarks>
public sealed class ScratchFolder : IDisposable
{
    private static readonly string Parent = System.IO.Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : System.IO.Path.GetTempPath(), $"proposal-workflow-tests-{Environment.UserName}");

    private readonly FileLock _alive;

    private ScratchFolder(string path, FileLock alive)
    {
        Path = path;
        _alive = alive;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Makes an empty folder.</summary>
    public static ScratchFolder Create(string name)
    {
        Directory.CreateDirectory(Parent);
        RemoveAbandoned();
        var path = System.IO.Path.Combine(Parent, $"{name}-{Guid.NewGuid():N}");
        var alive = FileLock.TryAcquire(LockOf(path))!;
        Directory.CreateDirectory(path);
        return new ScratchFolder(path, alive);
    }

    /// <summary>Deletes it.</summary>
    public void Dispose()
    {
        Remove(Path);
        _alive.Dispose();
    }

    private static void RemoveAbandoned()
    {
        foreach (var path in Directory.GetDirectories(Parent))
            using (var abandoned = FileLock.TryAcquire(LockOf(path)))
                if (abandoned is not null)
                    Remove(path);
    }

    private static string LockOf(string path) => path + ".lock";

    private static void Remove(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            File.Delete(LockOf(path));
        }
        catch (IOException)
        {
            // Someone else removes it at this moment, or a process that was just killed still writes: the next run removes it.
        }
    }
}
