using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>Makes known what a committed operation lists. Every part of it may be done twice.</summary>
public sealed class Publisher(
    IMessageQueues queues, ICaseStore store, ICaseLists lists, SessionTallies tallies, INumberClaims numbers)
{
    /// <summary>When it returns, all of it is out.</summary>
    /// <param name="key">The case.</param>
    /// <param name="operation">As committed.</param>
    /// <param name="state">The state as committed; null where only the store knows it.</param>
    /// <param name="cancellationToken">Stops between two parts; the next delivery does them again.</param>
    public async Task PublishAsync(CaseKey key, Operation operation, Case? state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        foreach (var (queue, message) in operation.Messages)
            await queues.SendAsync(queue, message.ToJson(), cancellationToken);
        if (operation.Rejection is null)
            await WriteRowsAsync(key, s => ListRows.Of(s, operation.Inboxes, operation.Proposers), state, cancellationToken);
        if (operation.VoidNumberOf is { } series)
            await numbers.VoidAsync(series, operation.Intent, cancellationToken);
    }

    /// <summary>Writes all rows of the case that are derived from it, as they should be now.</summary>
    public Task WriteAllAsync(CaseKey key, CancellationToken cancellationToken) =>
        WriteRowsAsync(key, ListRows.All, null, cancellationToken);

    /// <summary>
    /// Two commands on one case may publish in the other order, so whoever has written looks whether the case has moved on,
    /// and writes again from the newer state: the lists and statistics always end at the last version.
    /// </summary>
    private async Task WriteRowsAsync(CaseKey key, Func<Case, ListRows> rows, Case? state, CancellationToken cancellationToken)
    {
        state ??= await LoadAsync(key, cancellationToken);
        while (true)
        {
            await lists.WriteAsync(rows(state), cancellationToken);
            await tallies.PutAsync(state, cancellationToken);
            var latest = await LoadAsync(key, cancellationToken);
            if (latest.Version == state.Version)
                return;
            state = latest;
        }
    }

    private async Task<Case> LoadAsync(CaseKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.State
        ?? throw new InvalidOperationException($"Case {key.Id} has an operation and no state.");
}
