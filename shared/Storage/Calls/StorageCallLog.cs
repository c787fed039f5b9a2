using System.Collections.Concurrent;

namespace ProposalWorkflow.Storage;

/// <summary>
/// The calls that went over the wire to storage while it was open, in this flow of control and those begun in it. Retries of the SDK
/// count, each as a call. A line names verb, kind, path and status; never an account, a signature or a content.
/// </summary>
public sealed class StorageCallLog : IDisposable
{
    private static readonly AsyncLocal<StorageCallLog?> Open = new();

    private readonly StorageCallLog? _outer;
    private readonly ConcurrentQueue<string> _lines = new();

    private StorageCallLog(StorageCallLog? outer) => _outer = outer;

    /// <summary>The calls so far, in the order in which they ended: <c>GET table /cases(PartitionKey='…',RowKey='state') 200</c>.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>How many calls there were.</summary>
    public int Count => _lines.Count;

    /// <summary>Opens a log. One that is open already gets these calls too.</summary>
    public static StorageCallLog Begin() => Open.Value = new StorageCallLog(Open.Value);

    /// <summary>Closes the log; its lines stay readable.</summary>
    public void Dispose() => Open.Value = _outer;

    internal static void Note(string line)
    {
        for (var log = Open.Value; log is not null; log = log._outer)
            log._lines.Enqueue(line);
    }
}
