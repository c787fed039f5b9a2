using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>What the case of a late co-handler is there to show, as the workflow's own history and the managers' program tell it.</summary>
public static class LateSights
{
    /// <summary>Each sight, and whether it was seen.</summary>
    public static IReadOnlyList<(string Name, bool Seen)> Of(
        IReadOnlyList<RecordedEvent> history, IReadOnlyList<ReceivedAlert> alerts, SampleLate late, Jurisdiction place) =>
    [
        ("a reminder before a co-handler's opinion is due",
            Told(history, late).Any(one => one.Rung.Kind == RungKind.Near && place.DateAt(one.At) < one.Rung.Date)),
        ("an overdue co-handler",
            Told(history, late).Any(one => one.Rung.Kind == RungKind.Overdue && place.DateAt(one.At) > one.Rung.Date)),
        ("an alert delivered to the local webhook",
            alerts.Any(late.IsOf)),
        ("an extension granted", history.Any(e => e.Event is ExtensionGranted)),
    ];

    /// <summary>The rungs of the late opinion, and when each was told.</summary>
    private static IEnumerable<(Rung Rung, DateTimeOffset At)> Told(IReadOnlyList<RecordedEvent> history, SampleLate late)
    {
        var owed = ClockHand.Owed(history, late)?.Id;
        return history.SelectMany(recorded => recorded.Event is RungsFired fired && fired.Deadline == owed
            ? fired.Notices.SelectMany(notice => notice.Rungs).Select(rung => (rung, recorded.AskedAt))
            : []);
    }
}
