using System.Collections.Concurrent;

namespace ProposalWorkflow.Standins.SampleApp;

/// <summary>What the functions have seen, for a test to read over HTTP.</summary>
public sealed class Journal
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _entries = [];

    public void Write(string topic, string entry) => _entries.GetOrAdd(topic, _ => []).Enqueue(entry);

    public IReadOnlyList<string> Read(string topic) => _entries.TryGetValue(topic, out var entries) ? [.. entries] : [];
}
