using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>Queues in memory: they keep everything that was ever sent, in its order.</summary>
internal sealed class SimulatedQueues(Turns turns) : IMessageQueues
{
    public List<(string Queue, string Message)> Sent { get; } = [];

    public Task SendAsync(string queue, string message, CancellationToken cancellationToken) =>
        turns.CallAsync(() =>
        {
            Sent.Add((queue, message));
            return true;
        });
}

internal sealed class SimulatedBodies(Turns turns) : IMessageBodies
{
    private readonly Dictionary<string, string> _texts = [];

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
            Claims[(series, intent)] = number = Claims.Keys.Count(k => k.Series == series) + 1;
        return number;
    });

    public Task VoidAsync(NumberSeries series, string intent, CancellationToken cancellationToken) => turns.CallAsync(() =>
        Claims.ContainsKey((series, intent)) && Void.Add((series, intent)));
}

/// <summary>The lists in memory. Each row is a call of its own, as in a real store: a writer can die between two.</summary>
internal sealed class SimulatedLists(Turns turns) : ICaseLists
{
    public Dictionary<CaseKey, CaseRow> Cases { get; } = [];

    public Dictionary<(CaseKey Key, string Department, int Round), InboxRow> Inbox { get; } = [];

    public async Task WriteAsync(CaseRow row, IReadOnlyList<InboxRow> inbox, CancellationToken cancellationToken)
    {
        await turns.CallAsync(() => Cases[row.Key] = row);
        foreach (var task in inbox)
            await turns.CallAsync(() => Inbox[(task.Key, task.Department, task.Round)] = task);
    }

    public Task<Page<CaseRow>> FindCasesAsync(
        string jurisdiction, CaseFilter filter, PageRequest page, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Page<InboxRow>> FindInboxAsync(
        string jurisdiction, string department, bool? open, PageRequest page, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
