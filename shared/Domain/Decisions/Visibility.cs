using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>Who sees what of a case. What a caller may not see does not exist for them.</summary>
public static class Visibility
{
    /// <summary>The office and managers see every case of their jurisdiction, a department those it has had a part in, a
    /// proposer their own.</summary>
    public static bool MaySee(Case @case, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(caller);
        return @case.Key.Jurisdiction == caller.Jurisdiction
            && (SeesAll(caller) || IsHandledBy(@case, caller) || IsProposedBy(@case, caller));
    }

    /// <summary>Whether the caller reads everything in the jurisdiction.</summary>
    public static bool SeesAll(Caller caller) => caller.Has(CallerRole.Office | CallerRole.Manager);

    /// <summary>A department sees its own assignments; the one that answers sees its co-handlers' too, since it waits for them.
    /// What is sent is seen by all who see the case.</summary>
    public static bool MaySee(Case @case, Assignment assignment, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assignment);
        return MaySee(@case, caller)
            && (SeesAll(caller)
                || assignment.Stage == AssignmentStage.Sent
                || (caller.Has(CallerRole.Department)
                    && (assignment.Department == caller.Department
                        || @case.Assignments.Any(a => a.Round == assignment.Round && a.Answers && a.Department == caller.Department))));
    }

    /// <summary>Whether one proposer's feedback is shown: each proposer sees the own, those who handle the case see all.</summary>
    public static bool MaySee(ProposerFeedback feedback, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        return SeesAll(caller) || caller.Has(CallerRole.Department) || feedback.Proposer == caller.Subject;
    }

    /// <summary>Departments read what is said on the assignments they see; a proposer reads the milestones and the own feedback.</summary>
    public static bool MaySee(Case @case, CaseEvent happened, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (SeesAll(caller) || happened is not AssignmentEvent onAssignment)
            return true;
        if (IsHandledBy(@case, caller))
        {
            return @case.Assignments.Any(a => a.Round == onAssignment.Round && a.Department == onAssignment.Department
                && MaySee(@case, a, caller));
        }

        return happened is ReplySent || (happened is FeedbackGiven feedback && feedback.Proposer == caller.Subject);
    }

    private static bool IsHandledBy(Case @case, Caller caller) =>
        caller.Has(CallerRole.Department) && @case.Assignments.Any(a => a.Department == caller.Department);

    private static bool IsProposedBy(Case @case, Caller caller) =>
        caller.Has(CallerRole.Proposer) && @case.Proposers.Any(p => p.Id == caller.Subject);
}
