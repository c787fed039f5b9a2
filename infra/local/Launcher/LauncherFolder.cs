using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>The folder in which the launcher keeps the store, the keys, the tokens and the logs; one launcher at a time.</summary>
public sealed class LauncherFolder : IDisposable
{
    private readonly string _path;
    private readonly FileLock _ours;

    private LauncherFolder(string path, FileLock ours) => (_path, _ours) = (path, ours);

    /// <summary>The one in the repository.</summary>
    public static string Default { get; } = RepositoryFolder.Combine(".local");

    /// <summary>Azurite's data.</summary>
    public string Store => Path.Combine(_path, "azurite");

    /// <summary>The signing key and its public half.</summary>
    public string Keys => KeysIn(_path);

    /// <summary>By how much the clock of the store is ahead; see <see cref="MovableClock"/>.</summary>
    public string Clock => ClockIn(_path);

    /// <summary>The callers' tokens.</summary>
    public string Tokens => TokensIn(_path);

    /// <summary>The letters that the sample cases end with, in the folder at <paramref name="path"/>.</summary>
    public static string LettersIn(string path) => Path.Combine(path, "letters");

    /// <summary>Opens it, with an empty store unless the last run's is to be kept.</summary>
    public static LauncherFolder Open(string path, bool keep)
    {
        var folder = new LauncherFolder(path, Lock(path));
        if (keep)
            return folder;
        if (Directory.Exists(folder.Store))
            Directory.Delete(folder.Store, recursive: true);
        File.Delete(folder.Clock); // a store that is kept has what was done at its time
        return folder;
    }

    /// <summary>The file for a process's output.</summary>
    public string LogOf(string process) => Path.Combine(_path, "logs", $"{process}.log");

    /// <summary>Writes a token where curl can take it from; only its owner may read it.</summary>
    public void WriteToken(string caller, string token) => WriteToken(_path, caller, token);

    /// <summary>The same, in the folder of a launcher that runs.</summary>
    public static void WriteToken(string path, string caller, string token)
    {
        Directory.CreateDirectory(TokensIn(path));
        OwnersFile.Write(Path.Combine(TokensIn(path), $"{caller}.jwt"), token);
    }

    /// <summary>The clock of the folder at this path; see <see cref="Clock"/>.</summary>
    public static MovableClock OpenClock(string path, TimeProvider time)
    {
        try
        {
            return new(ClockIn(path), time);
        }
        catch (InvalidDataException e)
        {
            throw new CannotStartException($"The clock cannot be read: {e.Message} Without --keep it begins anew.", e);
        }
    }

    /// <summary><see cref="Keys"/> of the folder at this path.</summary>
    public static string KeysIn(string path) => Path.Combine(path, "keys");

    /// <summary>Tells other commands how to reach the store, as long as the launcher runs.</summary>
    public void WriteConnection(string connectionString) => OwnersFile.Write(ConnectionIn(_path), connectionString);

    /// <summary>How to reach the store of the launcher that runs on the folder; null where none does.</summary>
    public static string? FindConnection(string path) => File.Exists(ConnectionIn(path)) ? File.ReadAllText(ConnectionIn(path)) : null;

    /// <summary>Lets the next launcher in.</summary>
    public void Dispose()
    {
        File.Delete(ConnectionIn(_path));
        _ours.Dispose();
    }

    private static string ClockIn(string path) => Path.Combine(path, "clock");

    private static string TokensIn(string path) => Path.Combine(path, "tokens");

    private static string ConnectionIn(string path) => Path.Combine(path, "connection");

    private static FileLock Lock(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return FileLock.TryAcquire(Path.Combine(path, "launcher.lock"))
                ?? throw new CannotStartException($"Another launcher uses the folder {path}. Stop it, or choose another: --folder DIR");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The folder {path} cannot be used: {e.Message}", e);
        }
    }
}
