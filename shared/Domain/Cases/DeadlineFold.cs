using System.Collections.Immutable;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What the events of deadlines change in the state. No rule and no calendar is needed for it: the events carry all that was decided.</summary>
public static class DeadlineFold
{
    /// <summary>Every deadline that the events tell of, with all that happened to it, by id: also of those that have ended, of which the state
    /// keeps but a line.</summary>
    /// <param name="history">All events of a case, in their order.</param>
    public static IReadOnlyDictionary<string, Deadline> All(IEnumerable<CaseEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var all = ImmutableDictionary.CreateBuilder<string, Deadline>(StringComparer.Ordinal);
        foreach (var happened in history.OfType<DeadlineEvent>())
        {
            foreach (var set in (happened as DeadlinesSet)?.Deadlines ?? [])
                all[set.Deadline.Id] = set.Deadline;
            foreach (var change in (happened as LedgerEvent)?.Changes ?? [])
                all[change.Deadline] = After(all[change.Deadline], change);
            foreach (var set in (happened as DeadlinesRecounted)?.Successors ?? [])
                all[set.Deadline.Id] = set.Deadline;
            if (happened is RungsFired fired)
                all[fired.Deadline] = After(all[fired.Deadline], fired);
        }

        return all.ToImmutable();
    }

    internal static Case Into(Case state, DeadlineEvent happened) => happened switch
    {
        DeadlinesSet e => Begin(state, e.Deadlines),
        DeadlinesRecounted e => Begin(e.Changes.Aggregate(state, Into), e.Successors),
        LedgerEvent e => e.Changes.Aggregate(state, Into),
        RungsFired e => Change(state, e.Deadline, d => After(d, e)),
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    private static Case Begin(Case state, IEnumerable<NewDeadline> set) =>
        state with { Deadlines = [.. state.Deadlines, .. set.Select(d => d.Deadline)] };

    private static Case Into(Case state, DeadlineChange change)
    {
        var after = Change(state, change.Deadline, d => After(d, change));
        if (after.Deadlines.First(d => d.Id == change.Deadline) is not { End: { } end } ended)
            return after;
        var line = new EndedDeadline(
            ended.Id, ended.Step, ended.Round, ended.Role, ended.Bearer, end.Kind, change.Date, end.On, ended.Commitment);
        return after with
        {
            Deadlines = [.. after.Deadlines.Where(d => d != ended)],
            EndedDeadlines = [.. after.EndedDeadlines, line],
        };
    }

    private static Case Change(Case state, string id, Func<Deadline, Deadline> change) =>
        state with { Deadlines = [.. state.Deadlines.Select(d => d.Id == id ? change(d) : d)] };

    private static Deadline After(Deadline deadline, DeadlineChange change) =>
        deadline with { Ledger = [.. deadline.Ledger, change.Entry], Calendar = change.Calendar ?? deadline.Calendar };

    private static Deadline After(Deadline deadline, RungsFired fired) => fired.Notices.Aggregate(deadline, (d, notice) => d.WithFired(notice));
}
