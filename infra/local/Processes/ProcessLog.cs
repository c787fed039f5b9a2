namespace ProposalWorkflow.Local;

/// <summary>What a child process printed: all of it in a file, the last of it in memory for the message when something fails.</summary>
public sealed class ProcessLog : IDisposable
{
    private const int LinesInMemory = 2_000;
    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private readonly StreamWriter _file;
    private bool _closed;

    /// <summary>Starts a new log; one of an earlier run is replaced.</summary>
    public ProcessLog(string path)
    {
        Path = path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        _file = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The last lines.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    internal void Add(string line)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            _file.WriteLine(line);
            _lines.Enqueue(line);
            if (_lines.Count > LinesInMemory)
                _lines.Dequeue();
        }
    }

    /// <summary>Closes the file; what came stays readable.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
            _file.Dispose();
        }
    }
}
