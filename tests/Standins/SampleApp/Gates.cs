using System.Collections.Concurrent;

namespace ProposalWorkflow.Standins.SampleApp;

/// <summary>A function waits at a gate until a test opens it.</summary>
public sealed class Gates
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = [];

    public Task WaitAsync(string name, CancellationToken cancellation) => Gate(name).Task.WaitAsync(cancellation);

    public void Open(string name) => Gate(name).TrySetResult();

    private TaskCompletionSource Gate(string name) =>
        _gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
