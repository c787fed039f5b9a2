using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Statistics;

/// <summary>What one case adds to the statistics of its session.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Version">The version of the case that was counted.</param>
/// <param name="Counts">One for each thing counted.</param>
public sealed record CaseShare(string Case, int Version, Tally Counts)
{
    /// <summary>The share of a state.</summary>
    /// <param name="state">The case.</param>
    /// <param name="place">By whose rules dates are counted; null where nothing is to be said of dates.</param>
    public static CaseShare Of(Case state, Jurisdiction? place = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(state.Key.Id, state.Version, Tally.Of(
        [
            Counter.Cases,
            Counter.Stage(state.Standing),
            .. state.Assignments.SelectMany(task => TasksOf(state, task)),
            .. DueShare.Of(state, place),
            .. CommitmentShare.Of(state, place),
            .. StandingReplies(state).SelectMany(reply => Judged(state, reply)),
        ]));
    }

    private static IEnumerable<string> TasksOf(Case state, Assignment task)
    {
        yield return Counter.Task(TaskCount.Assigned, task.Role, task.Department);
        if (task.Stage is AssignmentStage.Sent or AssignmentStage.Answered)
        {
            yield return Counter.Task(TaskCount.Answered, task.Role, task.Department);
            if (DueShare.WasInTime(state, task) is { } inTime)
                yield return Counter.Task(inTime ? TaskCount.InTime : TaskCount.Late, task.Role, task.Department);
        }

        if (!task.IsDone)
            yield return Counter.Task(TaskCount.Open, task.Role, task.Department);
    }

    /// <summary>The newest word counts: the replies of the last round that has any; those of the rounds before are replaced by them.</summary>
    private static IEnumerable<Assignment> StandingReplies(Case state)
    {
        var sent = state.Assignments.Where(a => a.Stage == AssignmentStage.Sent).ToList();
        return sent.Where(a => a.Round == sent.Max(s => s.Round));
    }

    private static IEnumerable<string> Judged(Case state, Assignment reply)
    {
        if (reply.Reply?.Approval is { } approval)
            yield return Counter.Class(approval.ClassMark);
        foreach (var feedback in reply.Feedback)
        {
            yield return Counter.Attitude(feedback.Attitude);
            yield return Counter.Result(feedback.Result);
        }

        // No feedback is no satisfaction: it is counted apart, and as missing only when it can come no more.
        var stillComes = reply.Round == state.Round && state.Stage is CaseStage.InHandling or CaseStage.AwaitingFeedback;
        foreach (var _ in state.Proposers.Select(p => p.Id).Except(reply.Feedback.Select(f => f.Proposer)))
            yield return stillComes ? Counter.FeedbackAwaited : Counter.FeedbackNotReturned;
    }
}
