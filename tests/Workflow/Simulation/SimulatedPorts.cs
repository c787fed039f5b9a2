using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>Queues in memory: they keep everything that was ever sent, in its order.</summary>
internal sealed class SimulatedQueues(Turns turns) : IMessageQueues
{
    public List<(string Queue, string Message)> Sent { get; } = [];

    /// <summary>Hears of every message, each time that it is sent.</summary>
    public Action<string, string> Arrived { get; set; } = (_, _) => { };

    public Task SendAsync(string queue, string message, CancellationToken cancellationToken) =>
        turns.CallAsync(() =>
        {
            Sent.Add((queue, message));
            Arrived(queue, message);
            return true;
        });
}

internal sealed class SimulatedBodies(Turns turns) : IMessageBodies
{
    private readonly Dictionary<string, string> _texts = [];

    public void Put(string name, string text) => _texts[name] = text;

    public Task PutAsync(string name, string text, CancellationToken cancellationToken) => turns.CallAsync(() => _texts[name] = text);

    public Task<string?> FindAsync(string name, CancellationToken cancellationToken) =>
        turns.CallAsync(() => _texts.GetValueOrDefault(name));
}

internal sealed class SimulatedNumbers(Turns turns) : INumberClaims
{
    public Dictionary<(NumberSeries Series, string Intent), int> Claims { get; } = [];

    public HashSet<(NumberSeries Series, string Intent)> Void { get; } = [];

    public Task<int> ClaimAsync(NumberSeries series, string intent, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (!Claims.TryGetValue((series, intent), out var number))
            Claims[(series, intent)] = number = Enumerable.Range(1, int.MaxValue)
                .First(n => !Claims.Any(c => c.Key.Series == series && c.Value == n));
        return number;
    });

    public Task<bool> TryTakeAsync(NumberSeries series, int number, string intent, CancellationToken cancellationToken) => turns.CallAsync(() =>
    {
        if (Claims.TryGetValue((series, intent), out var known))
            return known == number;
        return !Claims.Any(c => c.Key.Series == series && c.Value == number) && Claims.TryAdd((series, intent), number);
    });

    public Task VoidAsync(NumberSeries series, string intent, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Claims.ContainsKey((series, intent)) && Void.Add((series, intent)));
}
