using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Similarity;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>Makes known what a committed operation lists. Every part of it may be done twice.</summary>
public sealed class Publisher(
    IMessageQueues queues,
    ICaseStore store,
    ICaseLists lists,
    SessionTallies tallies,
    ICorpus corpus,
    IDueTable dues,
    INumberClaims numbers,
    JurisdictionSet jurisdictions)
{
    /// <summary>When it returns, all of it is out.</summary>
    /// <param name="key">The case.</param>
    /// <param name="operation">As committed.</param>
    /// <param name="change">As committed; null where only the store knows it.</param>
    /// <param name="cancellationToken">Stops between two parts; the next delivery does them again.</param>
    public async Task PublishAsync(CaseKey key, Operation operation, Change? change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        foreach (var (queue, message) in operation.Messages)
            await queues.SendAsync(queue, message.ToJson(), cancellationToken);
        if (operation.Rejection is null)
        {
            await WriteRowsAsync(
                key,
                s => ListRows.Of(s, operation.Inboxes, operation.Proposers, jurisdictions.Find(key.Jurisdiction)),
                _ => operation.Dues,
                operation.Teaches ? s => TextAsync(s, operation, change, cancellationToken) : null,
                change?.State,
                cancellationToken);
        }

        if (operation.VoidNumberOf is { } series)
            await numbers.VoidAsync(series, operation.Intent, cancellationToken);
    }

    /// <summary>Writes all rows of the case that are derived from it, as they should be now.</summary>
    public Task WriteAllAsync(CaseKey key, CancellationToken cancellationToken) =>
        WriteRowsAsync(key, s => ListRows.All(s, jurisdictions.Find(key.Jurisdiction)), DuesOf, async s => await store.ReadTextAsync(s, cancellationToken), null, cancellationToken);

    /// <summary>
    /// Two commands on one case may publish in the other order, so whoever has written looks whether the case has moved on,
    /// and writes again from the newer state: the lists and statistics always end at the last version.
    /// </summary>
    private async Task WriteRowsAsync(
        CaseKey key,
        Func<Case, ListRows> rows,
        Func<Case, IReadOnlyList<Due>> touched,
        Func<Case, Task<string?>>? taught,
        Case? state,
        CancellationToken cancellationToken)
    {
        state ??= await LoadAsync(key, cancellationToken);
        while (true)
        {
            await lists.WriteAsync(rows(state), cancellationToken);
            await WriteDuesAsync(state, touched(state), cancellationToken);
            await tallies.PutAsync(state, cancellationToken);
            if (taught is not null)
                await corpus.WriteAsync(CorpusRow.Of(state, await taught(state)), cancellationToken);
            var latest = await LoadAsync(key, cancellationToken);
            if (latest.Version == state.Version)
                return;
            state = latest;
        }
    }

    /// <summary>What is due has its row, what is due no more has none.</summary>
    private async Task WriteDuesAsync(Case state, IReadOnlyList<Due> touched, CancellationToken cancellationToken)
    {
        var derived = touched.Count == 0 ? [] : DuesOf(state);
        foreach (var row in touched.Select(due => new DueRow(state.Key, due)))
            await (derived.Contains(row.Due) ? dues.WriteAsync(row, cancellationToken) : dues.RemoveAsync(row, cancellationToken));
    }

    private IReadOnlyList<Due> DuesOf(Case state) =>
        jurisdictions.Find(state.Key.Jurisdiction) is { } jurisdiction ? CaseDues.Of(state, jurisdiction) : [];

    /// <summary>The text where the operation brought one; else null, and what is stored stays.</summary>
    private async Task<string?> TextAsync(Case state, Operation operation, Change? change, CancellationToken cancellationToken)
    {
        if (operation.Command != CommandName.Of(typeof(Submit)) && operation.Command != CommandName.Of(typeof(Resubmit)))
            return null;
        return change?.Events.FirstOrDefault(e => e.Number == state.TextEvent)?.Event is IProposalText submitted
            ? submitted.Text
            : await store.ReadTextAsync(state, cancellationToken);
    }

    private async Task<Case> LoadAsync(CaseKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.State
        ?? throw new InvalidOperationException($"Case {key.Id} has an operation and no state.");
}
