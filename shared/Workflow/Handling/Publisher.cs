using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Recounting;
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
    IPublicLetters letters,
    INumberClaims numbers,
    BasisWatch watch)
{
    /// <summary>The commands that say what the case is about.</summary>
    private static readonly string[] BringTexts = [CommandName.Of(typeof(Submit)), CommandName.Of(typeof(Resubmit)), CommandName.Of(typeof(Backfill))];

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
                (s, place) => ListRows.Of(s, operation.Inboxes, operation.Proposers, place),
                (_, _) => operation.Dues,
                _ => operation.Publications,
                operation.Teaches ? s => TextAsync(s, operation, change, cancellationToken) : null,
                change?.State,
                cancellationToken);
        }

        await CatchUpAsync(key, operation, cancellationToken);
        if (operation.VoidNumberOf is { } series)
            await numbers.VoidAsync(series, operation.Intent, cancellationToken);
    }

    /// <summary>Writes all rows of the case that are derived from it, as they should be now.</summary>
    public Task WriteAllAsync(CaseKey key, CancellationToken cancellationToken) =>
        WriteRowsAsync(
            key, ListRows.All, DuesOf, PublicRow.All, async s => await store.ReadTextAsync(s, cancellationToken), null, cancellationToken);

    /// <summary>
    /// Two commands on one case may publish in the other order, so whoever has written looks whether the case has moved on,
    /// and writes again from the newer state: the lists and statistics always end at the last version.
    /// </summary>
    private async Task WriteRowsAsync(
        CaseKey key,
        Func<Case, Jurisdiction?, ListRows> rows,
        Func<Case, Jurisdiction?, IReadOnlyList<Due>> touched,
        Func<Case, IReadOnlyList<ReplyKey>> published,
        Func<Case, Task<string?>>? taught,
        Case? state,
        CancellationToken cancellationToken)
    {
        state ??= await LoadAsync(key, cancellationToken);
        while (true)
        {
            var place = await watch.ForAsync(state, cancellationToken);
            await lists.WriteAsync(rows(state, place), cancellationToken);
            await WriteDuesAsync(state, touched(state, place), place, cancellationToken);
            foreach (var reply in published(state))
                await letters.PutAsync(await PublicRow.ReadAsync(store, state, reply, cancellationToken), cancellationToken);
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
    private async Task WriteDuesAsync(Case state, IReadOnlyList<Due> touched, Jurisdiction? place, CancellationToken cancellationToken)
    {
        var derived = touched.Count == 0 ? [] : DuesOf(state, place);
        foreach (var row in touched.Select(due => new DueRow(state.Key, due)))
            await (derived.Contains(row.Due) ? dues.WriteAsync(row, cancellationToken) : dues.RemoveAsync(row, cancellationToken));
    }

    private static IReadOnlyList<Due> DuesOf(Case state, Jurisdiction? place) => place is null ? [] : CaseDues.Of(state, place);

    /// <summary>A change of deadlines that was decided while others applied a newer version may have escaped them: then the case is told.</summary>
    private async Task CatchUpAsync(CaseKey key, Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Basis is not { } basis || await watch.NewerAsync(key.Jurisdiction, basis, cancellationToken) is not { } newer)
            return;
        var message = RecountMessage.Of(key, newer.Number, $"catch-up/{operation.Intent}", newer.Reason, newer.By.Name, operation.DecidedAt);
        await queues.SendAsync(Queues.For(message.Command.GetType()), message.ToCloudEvent().ToJson(), cancellationToken);
    }

    /// <summary>The text where the operation brought one; else null, and what is stored stays.</summary>
    private async Task<string?> TextAsync(Case state, Operation operation, Change? change, CancellationToken cancellationToken)
    {
        if (!BringTexts.Contains(operation.Command))
            return null;
        return change?.Events.FirstOrDefault(e => e.Number == state.TextEvent)?.Event is IProposalText submitted
            ? submitted.Matter
            : await store.ReadTextAsync(state, cancellationToken);
    }

    private async Task<Case> LoadAsync(CaseKey key, CancellationToken cancellationToken) =>
        (await store.LoadAsync(key, cancellationToken))?.State
        ?? throw new InvalidOperationException($"Case {key.Id} has an operation and no state.");
}
