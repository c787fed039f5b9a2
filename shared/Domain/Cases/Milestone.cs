using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>When the case came to a point from which later deadlines may be counted; a later one of its kind takes its place.</summary>
/// <param name="Start">What it starts.</param>
/// <param name="Event">The event's number.</param>
/// <param name="At">When it was asked for, UTC.</param>
public sealed record Milestone(StartEvent Start, int Event, DateTimeOffset At)
{
    /// <summary>The case's milestones after the event.</summary>
    internal static IReadOnlyList<Milestone> After(IReadOnlyList<Milestone> before, RecordedEvent recorded) => Of(recorded.Event) is { } start
        ? [.. before.Where(m => m.Start != start), new Milestone(start, recorded.Number, recorded.AskedAt)]
        : before;

    private static StartEvent? Of(CaseEvent happened) => happened switch
    {
        CaseSubmitted or CaseResubmitted => StartEvent.Submitted,
        CaseAccepted => StartEvent.Accepted,
        SecondRoundOpened => StartEvent.RoundOpened,
        _ => null,
    };
}
