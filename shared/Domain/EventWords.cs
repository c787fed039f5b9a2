using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Domain;

/// <summary>
/// What the field calls the events. Most bear the word of the command that makes them, so a new row of <see cref="Transitions"/>
/// brings its word along; here stand those that one command makes beside another, or that several make.
/// </summary>
public static class EventWords
{
    private static readonly Dictionary<Type, string> Own = new()
    {
        [typeof(TaskMoved)] = "改由该单位承办",
        [typeof(DepartmentInformed)] = "参阅",
        [typeof(AllRepliesSent)] = "全部答复",
        [typeof(SignaturesAsked)] = "征集附议",
        [typeof(SigningClosed)] = "联名结束",
        [typeof(FeedbackGiven)] = "反馈",
        [typeof(DeadlinesSet)] = "设定期限",
        [typeof(DeadlinesMet)] = "期限完成",
        [typeof(DeadlinesSuperseded)] = "期限终止",
    };

    private static readonly ImmutableDictionary<Type, string> ByCommand =
        Rows(Transitions.Case).Concat(Enum.GetValues<AssignmentRole>().SelectMany(role => Rows(Transitions.Assignment(role))))
            .Where(row => row.Event is not null)
            .DistinctBy(row => row.Event)
            .ToImmutableDictionary(row => row.Event!, row => Words.Of(row.Command));

    /// <summary>The Chinese word for a type of event.</summary>
    public static string Of(Type happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return Own.TryGetValue(happened, out var word) || ByCommand.TryGetValue(happened, out word)
            ? word
            : throw new ArgumentOutOfRangeException(nameof(happened), happened.Name, "No row of the transition table makes this event: it needs a word here.");
    }

    private static IEnumerable<(Type? Event, Type Command)> Rows<TStage>(IEnumerable<Transition<TStage>> rows)
        where TStage : struct, Enum => rows.Select(row => (row.Event, row.Command));
}
