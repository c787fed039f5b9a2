using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Local;

/// <summary>What the field calls an event: as the command that makes it, which the transition table tells.</summary>
public static class EventWord
{
    private static readonly Dictionary<Type, string> ByEvent =
        Transitions.Case.Select(row => (row.Event, row.Command))
            .Concat(Transitions.AnsweringAssignment.Concat(Transitions.CoHandlingAssignment).Concat(Transitions.InformedAssignment).Select(row => (row.Event, row.Command)))
            .Where(row => row.Event is not null)
            .DistinctBy(row => row.Event)
            .ToDictionary(row => row.Event!, row => Words.Of(row.Command));

    /// <summary>The Chinese word for a type of event.</summary>
    public static string Of(Type happened) => happened == typeof(AllRepliesSent) ? "全部答复"
        : happened == typeof(TaskMoved) ? "改由承办"
        : ByEvent[happened];
}
