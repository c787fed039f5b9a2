using System.Text.Json;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Local;

/// <summary>The lines of an export, read one by one and never taken on trust.</summary>
internal sealed class TrailLines : IDisposable
{
    private readonly string _path;
    private readonly StreamReader _file;
    private TrailLine? _ahead;
    private TrailLine? _last;
    private int _number;

    private TrailLines(string path, StreamReader file) => (_path, _file) = (path, file);

    /// <exception cref="CannotStartException">There is no such file, or it cannot be read.</exception>
    public static TrailLines Open(string path)
    {
        try
        {
            return new(path, new StreamReader(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"The file {path} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The next line, which stays the next one; null at the end of the file.</summary>
    public async Task<TrailLine?> PeekAsync(CancellationToken stop) => _ahead ??= await ReadAsync(stop);

    /// <summary>The next line; null at the end of the file.</summary>
    public async Task<TrailLine?> NextAsync(CancellationToken stop)
    {
        _last = await PeekAsync(stop);
        _ahead = null;
        return _last;
    }

    /// <summary>Says what is wrong at the line that was read last.</summary>
    public CannotStartException Fault(string what) => new($"{_path}, line {_number}: {what}.");

    /// <summary>Compares what was read with what the last line says there is. A missing event is told by its trail, a missing case here.</summary>
    /// <exception cref="CannotStartException">There is another number of cases, or no last line, or something after it.</exception>
    public void Ended(int cases)
    {
        if (_last is not { Row: TrailLine.End } end)
            throw Fault("the export is cut off, its last line is missing");
        if (end.Cases != cases)
            throw Fault($"the export had {end.Cases} cases, and has {cases}");
        if (_file.ReadLine() is not null)
            throw Fault("something comes after the end");
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private async Task<TrailLine?> ReadAsync(CancellationToken stop)
    {
        if (await _file.ReadLineAsync(stop) is not { } text)
            return null;
        _number++;
        try
        {
            if (JsonSerializer.Deserialize<TrailLine>(text, WorkflowJson.Options) is { } line && IsSound(line))
                return line;
        }
        catch (JsonException e)
        {
            throw Fault($"this is no line of an export ({e.Message})");
        }

        throw Fault("this is no line of an export");
    }

    private static bool IsSound(TrailLine line) => line.Row switch
    {
        TrailLine.End => true,
        TrailLine.Event or TrailLine.State => line is { Jurisdiction: not null, Case: not null },
        _ => false,
    };
}
