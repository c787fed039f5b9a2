using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain.Cases;

/// <summary>What publishing changes in the state: a reply of the current round or of one that is over.</summary>
internal static class PublicationFold
{
    public static Case Into(Case state, RecordedEvent recorded) => recorded.Event switch
    {
        ReplyPublished e => Change(state, e, new(recorded.Number, recorded.At)),
        ReplyUnpublished e => Change(state, e, null),
        var unknown => throw new InvalidOperationException($"No fold for {unknown.GetType().Name}."),
    };

    private static Case Change(Case state, AssignmentEvent of, Publication? now) => state with
    {
        Assignments =
        [
            .. state.Assignments.Select(a =>
                a.Round == of.Round && a.Department == of.Department ? a with { Reply = a.Reply! with { Publication = now } } : a),
        ],
    };
}

/// <summary>公开: the public version of a reply.</summary>
/// <param name="Event">The event that holds it.</param>
/// <param name="At">When it was published, UTC.</param>
public sealed record Publication(int Event, DateTimeOffset At);
