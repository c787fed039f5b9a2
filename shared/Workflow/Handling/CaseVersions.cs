using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>
/// The version of a case as one caller sees it: the number of the newest event that they notice. What happens out of their sight changes
/// nothing for them: it does not show in the version, and it stands in the way of no command of theirs.
/// </summary>
public sealed class CaseVersions(ICaseStore store)
{
    /// <summary>The version that <paramref name="caller"/> sees, who sees the case. A point read for each newer event that they do not notice.</summary>
    public async Task<int> SeenAsync(Case state, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        var number = state.Version;
        while (number > 1 && !Visibility.SeesAll(caller)
            && !Visibility.Notices(state, (await EventAsync(state.Key, number, cancellationToken)).Event, caller))
            number--;
        return number;
    }

    /// <summary>What happened since the caller read the case; null where it is as they expect.</summary>
    public async Task<CaseChanges?> FindChangesAsync(
        Case state, Expectation expected, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(expected);
        if (!Visibility.MaySee(state, caller))
            return null; // for them there is no case, and so none that has changed
        var seen = await SeenAsync(state, caller, cancellationToken);
        if (expected.Versions.Contains(seen))
            return null;

        var since = new List<CaseChange>();
        var read = expected.Versions.Where(v => v < seen).DefaultIfEmpty(seen).Max();
        for (var number = read + 1; number <= seen; number++)
        {
            var recorded = await EventAsync(state.Key, number, cancellationToken);
            if (Visibility.Notices(state, recorded.Event, caller))
                since.Add(Describe(recorded));
        }

        return new(seen, since);
    }

    private static CaseChange Describe(RecordedEvent recorded) => new(
        recorded.Number,
        KebabCase.Of(recorded.Event.GetType().Name),
        EventWords.Of(recorded.Event.GetType()),
        (recorded.Event as AssignmentEvent)?.Department ?? (recorded.Event as CommitmentEvent)?.Department,
        recorded.By.Name,
        recorded.At);

    private async Task<RecordedEvent> EventAsync(CaseKey key, int number, CancellationToken cancellationToken) =>
        await store.FindEventAsync(key, number, cancellationToken)
        ?? throw new InvalidOperationException($"Event {number} of case {key.Id} is not there.");
}
