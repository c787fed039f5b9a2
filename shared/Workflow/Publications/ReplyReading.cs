using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>Reads what a reply says from the events of its case, and of the one with which it was handled.</summary>
public static class ReplyReading
{
    /// <summary>What the command depends on; null where it depends on no text.</summary>
    public static async Task<ReplyTexts?> FindAsync(ICaseStore store, Case? state, CaseCommand command, CancellationToken cancellationToken) =>
        state is not null && ReplyTextPlaces.For(state, command) is { } places
            ? await ReadAsync(store, state, places, (command as CorrectReply)?.Letter, cancellationToken)
            : null;

    /// <summary>The texts at these places.</summary>
    /// <param name="store">The cases.</param>
    /// <param name="state">The case.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="brought">The letter, where no event holds it yet.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ReplyTexts> ReadAsync(
        ICaseStore store, Case state, ReplyTextPlaces places, Letter? brought, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(places);
        var drafted = places.LetterEvent is { } number
            ? await EventAsync<CaseEvent>(state.Key, number) as IReplyText
                ?? throw new InvalidOperationException($"Event {number} of case {state.Key.Id} has no letter.")
            : null;
        var letter = drafted?.Letter ?? brought!;
        var opinions = new List<(string, Opinion)>((drafted as CaseBackfilled)?.Reply.Opinions?.Select(o => (o.Department, o.Opinion)) ?? []);
        foreach (var (department, of, at) in places.Opinions)
            opinions.Add((department, (await EventAsync<OpinionGiven>(state.Key with { Id = of }, at)).Opinion));
        return new(letter, opinions);

        async Task<TEvent> EventAsync<TEvent>(CaseKey key, int at) where TEvent : CaseEvent =>
            (await store.FindEventAsync(key, at, cancellationToken))?.Event as TEvent
            ?? throw new InvalidOperationException($"Event {at} of case {key.Id} is not there as {typeof(TEvent).Name}.");
    }
}
