using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>Lets weeks go by in a case that waits for one late co-handler: sets the clock forward from one reminder to the next, and waits
/// each time until the workflow itself has given it.</summary>
/// <param name="clock">The clock that everybody goes by.</param>
/// <param name="people">Of the place where the case plays.</param>
/// <param name="alerts">What managers are told: they are to hear of it on the day.</param>
internal sealed class ClockHand(MovableClock clock, SamplePeople people, LocalWebhook alerts)
{
    /// <summary>Returns when the late department has been chased as often as it needs.</summary>
    public async Task RunAsync(CasePlay play, SampleRound round, CancellationToken ct)
    {
        var (late, scheme) = (round.Late!, people.Place.Deadlines!);
        var id = await Waiting.UntilAsync("the late case's submission", _ => Task.FromResult(play.Id), one => one is not null, ct);
        var office = new OfficePlay(people.Office, id!);
        var history = await UntilAsync("everybody has done what they can", events => IsWaiting(events, round));
        while (Owed(history, late) is { End: null } owed && owed.Fired.Count(IsChase) < late.Chased)
        {
            var rung = owed.NextRung(scheme.Basis) ?? throw new InvalidDataException($"The rules remind '{late.Department}' too seldom.");
            var told = alerts.Of(id!).Count;
            clock.SetForwardTo(scheme.Hours.NextAllowed(people.Place.StartOf(rung.On), people.Place.TimeZone, scheme.Basis.Calendars.Current));
            history = await UntilAsync($"the reminder {rung.Key}", events => Owed(events, late)!.Fired.Contains(rung.Key));
            if (rung is { Kind: RungKind.Escalated, To: not Audience.Lead })
                await Waiting.UntilAsync($"the alert of {rung.Key}", _ => Task.FromResult(alerts.Of(id!).Count), count => count > told, ct);
        }

        Task<IReadOnlyList<RecordedEvent>> UntilAsync(string what, Func<IReadOnlyList<RecordedEvent>, bool> isSo) =>
            Waiting.UntilAsync($"{what} (case {id})", office.HistoryAsync, isSo, ct);
    }

    /// <summary>The late department's opinion; null before its date is set.</summary>
    internal static Deadline? Owed(IEnumerable<RecordedEvent> history, SampleLate late) => DeadlineFold.All(history.Select(e => e.Event)).Values
        .FirstOrDefault(d => d.Bearer == late.Department && d.Step == LimitedStep.Opinion);

    /// <summary>Whether nothing is left to do but to wait for the late one.</summary>
    private static bool IsWaiting(IReadOnlyList<RecordedEvent> history, SampleRound round)
    {
        var events = history.Select(e => e.Event).ToList();
        return round.Answering.Concat(round.AllCoHandlers).All(one => events.OfType<TaskAcknowledged>().Any(e => e.Department == one))
            && round.AllOpinions.Keys.All(one => one == round.Late!.Department || events.OfType<OpinionGiven>().Any(e => e.Department == one))
            && round.Answers.All(one => events.OfType<ContactLogged>().Count(e => e.Department == one.Department) >= (one.Contacts?.Count ?? 0))
            && round.Answers.All(one => one.Extension is null || events.OfType<ExtensionGranted>().Any(e => e.Bearer == one.Department));
    }

    private static bool IsChase(string rung) => rung.StartsWith("overdue-", StringComparison.Ordinal);
}
