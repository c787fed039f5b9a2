using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Decisions.Clocks;

/// <summary>Starts clocks: by the rule that is in force for the day on which it says that they start.</summary>
/// <param name="book">Where they are kept.</param>
/// <param name="place">Its sessions and its time zone.</param>
/// <param name="state">The case, with the event that starts them.</param>
/// <param name="number">That event's number.</param>
internal sealed class ClockStart(ClockBook book, Jurisdiction place, Case state, int number)
{
    /// <summary>Those of a department that begin now: the steps that it does not have a clock for yet.</summary>
    public void Of(Assignment part, StartEvent now)
    {
        foreach (var step in StepsOf(part.Role))
            if (book.Of(part.Department, step).Count == 0 && !(step == LimitedStep.RaiseObjection && IsFollower))
                Of(step, part.Role, part.Department, now);
    }

    /// <summary>One that begins now, where the place limits the step.</summary>
    public void Of(LimitedStep step, AssignmentRole? role, string? bearer, StartEvent now)
    {
        foreach (var (start, on, from) in Starts(now))
        {
            if (book.Scheme.Find(step, state.Kind, role, on) is not { } found || found.Rule.Starts != start)
                continue;
            var anchor = new Anchor(on, from, found.Rule.Limit.Unit == LimitUnit.FixedDate ? Session?.Year : null);
            var clock = new Clock(book.NextId, step, state.Kind, role, bearer, state.Round);
            if (DeadlineSetting.Set(book.Scheme.Basis, found.Set, clock, anchor, book.Today) is { } deadline)
                book.Add(deadline);
            return;
        }
    }

    /// <summary>That of a commitment, from the day on which its reply went out: until the day that was promised, or agreed to since.</summary>
    public void Of(Commitment commitment, DateOnly on)
    {
        var answer = state.Assignments.First(a => a.Round == commitment.Round && a.Department == commitment.AnsweredBy);
        if (book.Scheme.Find(LimitedStep.Commitment, state.Kind, answer.Role, on) is not { } found)
            return;
        var clock = new Clock(
            book.NextId, LimitedStep.Commitment, state.Kind, answer.Role, commitment.Department, commitment.Round, commitment.Id);
        var anchor = new Anchor(on, number, GivenDate: commitment.Due);
        if (DeadlineSetting.Set(book.Scheme.Basis, found.Set, clock, anchor, book.Today) is { } deadline)
            book.Add(deadline);
    }

    /// <summary>Who has a merged case (并案) objects to the main one.</summary>
    private bool IsFollower => state.HandledWith is not null;

    private Session? Session => place.Session(state.Session);

    /// <summary>What a department of this role has to do in this round, or may.</summary>
    private LimitedStep[] StepsOf(AssignmentRole role) => role switch
    {
        AssignmentRole.CoHandler => [LimitedStep.Acknowledge, LimitedStep.RaiseObjection, LimitedStep.Opinion],
        AssignmentRole.Information => [],
        _ =>
        [
            LimitedStep.Acknowledge, LimitedStep.RaiseObjection, LimitedStep.FirstContact,
            state.Round == 1 ? LimitedStep.Reply : LimitedStep.SecondReply,
        ],
    };

    /// <summary>What happens now; and, when a task is given, what has happened before, for rules that count from then.</summary>
    private IEnumerable<(StartEvent Start, DateOnly On, int Event)> Starts(StartEvent now)
    {
        yield return (now, book.Today, number);
        if (now != StartEvent.Assigned)
            yield break;
        foreach (var milestone in state.Milestones)
            yield return (milestone.Start, place.DateAt(milestone.At), milestone.Event);
        if (Session?.ClosedOn is { } closed)
            yield return (StartEvent.SessionClosed, closed, 0);
        var feedback = state.Assignments.Where(a => a.Round < state.Round).SelectMany(a => a.Feedback).MaxBy(f => f.Event);
        if (feedback is not null)
            yield return (StartEvent.FeedbackGiven, place.DateAt(feedback.At), feedback.Event);
    }
}
