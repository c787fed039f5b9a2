using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
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

    /// <summary>Whether the caller reads everything in the jurisdiction. (No token has the system's role, so no request does through it.)</summary>
    public static bool SeesAll(Caller caller) => caller.Has(CallerRole.Office | CallerRole.Manager | CallerRole.System);

    /// <summary>A department sees its own assignments; the lead sees its co-handlers' too, since it waits for them. Departments
    /// that answer apart (分办) do not see each other's, nor a new lead the old one's. What is sent is seen by all who see the case.</summary>
    public static bool MaySee(Case @case, Assignment assignment, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(assignment);
        return MaySee(@case, caller)
            && (SeesAll(caller)
                || assignment.Stage == AssignmentStage.Sent
                || Is(caller, assignment.Department)
                || (assignment.Role == AssignmentRole.CoHandler && Leads(@case, assignment.Round, caller)));
    }

    /// <summary>Drafts are between the department that writes them and those who see everything: see <see cref="MaySee(Case, CaseEvent, Caller)"/>.</summary>
    public static bool MaySeeDrafts(Case @case, Assignment assignment, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return MaySee(@case, caller) && (SeesAll(caller) || Is(caller, assignment.Department));
    }

    /// <summary>A proposer sees the own feedback; the department that is judged sees all on its reply.</summary>
    public static bool MaySee(Case @case, Assignment assignment, ProposerFeedback feedback, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(feedback);
        return MaySee(@case, caller) && (SeesAll(caller) || Is(caller, assignment.Department) || IsOwn(feedback.Proposer, caller));
    }

    /// <summary>Who signed and who did not is between the proposers and those who see everything.</summary>
    public static bool MaySeeSigning(Case @case, Caller caller) =>
        MaySee(@case, caller) && (SeesAll(caller) || IsProposedBy(@case, caller));

    /// <summary>A disagreement is between the two departments, whoever leads now, and those who settle it.</summary>
    public static bool MaySee(Case @case, Disagreement disagreement, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(disagreement);
        return MaySee(@case, caller) && (SeesAll(caller) || Is(caller, disagreement.Lead) || Is(caller, disagreement.CoHandler)
            || Leads(@case, disagreement.Round, caller));
    }

    /// <summary>An objection is between the department that makes it and those who rule on it.</summary>
    public static bool MaySee(Case @case, Objection objection, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return MaySee(@case, caller) && (SeesAll(caller) || Is(caller, objection.Department));
    }

    /// <summary>A deadline is seen by who has to keep it, and a co-handler's by the lead, who waits for it; how long feedback is waited for, by
    /// all who see the case.</summary>
    public static bool MaySee(Case @case, DeadlineScope deadline, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return MaySee(@case, caller)
            && (SeesAll(caller)
                || deadline.Step == LimitedStep.Feedback
                || (deadline.Bearer is { } bearer && Is(caller, bearer))
                || ((deadline.Role == AssignmentRole.CoHandler || deadline.Step == LimitedStep.Commitment) && Leads(@case, deadline.Round, caller)));
    }

    /// <summary>
    /// Who sees the case sees its milestones. What happens to an assignment is for its department, and for the lead, who waits
    /// for it; drafts, approvals and objections are for their department alone, feedback for its proposer and who is judged.
    /// Which other cases are handled with this one is not the proposers' business; what theirs was merged into is.
    /// </summary>
    public static bool MaySee(Case @case, CaseEvent happened, Caller caller)
    {
        if (!MaySee(@case, caller))
            return false;
        if (happened is MainFollowed { Objecting: { } objecting }) // who objects is for nobody else, here as on the main case
            return SeesAll(caller) || objecting.All(department => Is(caller, department));
        if (happened is MemberJoined or MemberLeft or MainFollowed)
            return MaySeeMembers(@case, caller);
        if (happened is SignaturesAsked or ProposalSigned or SignatureDeclined or SignatureEntered or SigningClosed)
            return MaySeeSigning(@case, caller);
        if (happened is DeadlineEvent onDeadline)
            return MaySee(@case, onDeadline.Scope, caller) || (IsLaterReply(onDeadline) && IsProposedBy(@case, caller));
        if (happened is CommitmentEvent onCommitment) // what comes of a promise is for all who were told it; what is not decided yet is not
            return SeesAll(caller) || Is(caller, onCommitment.Department) || Leads(@case, onCommitment.Round, caller)
                || happened is ProgressReported or CommitmentConfirmed;
        if (happened is not AssignmentEvent onAssignment || SeesAll(caller) || Is(caller, onAssignment.Department))
            return true;
        return onAssignment switch
        {
            ReplySent or ReplyCorrected or ReplyPublished or ReplyUnpublished => true,
            FeedbackGiven e => IsOwn(e.Proposer, caller),
            ReplyDrafted or ReplyApproved or ReplyChecked or ReplySentBack => false,
            AssignmentObjected or ObjectionUpheld or ObjectionOverruled => false,
            DisagreementRaised e => Is(caller, e.CoHandler) || Is(caller, e.Lead) || Leads(@case, e.Round, caller),
            DisagreementSettled e => Is(caller, e.Lead) || Leads(@case, e.Round, caller),
            ContactLogged e => e.Contact.Proposers.Any(p => IsOwn(p, caller)) || Leads(@case, e.Round, caller),
            _ => Leads(@case, onAssignment.Round, caller),
        };
    }

    /// <summary>Which cases are handled together is for those who handle them: their proposers hear of the case that theirs was merged into.</summary>
    public static bool MaySeeMembers(Case @case, Caller caller) => MaySee(@case, caller) && (SeesAll(caller) || IsHandledBy(@case, caller));

    /// <summary>
    /// Whether the event changes anything that the caller sees. Beside what they may read of the history, the lead sees how far its
    /// co-handlers are, and so that one of them objects, though not why; a disagreement ends when its lead does; and how a commitment stands is
    /// for all who see the case, though not what the department and the office write to each other about it.
    /// </summary>
    public static bool Notices(Case @case, CaseEvent happened, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return MaySee(@case, happened, caller)
            || (happened is AssignmentObjected or ObjectionUpheld or ObjectionOverruled
                && MaySee(@case, caller) && Leads(@case, ((AssignmentEvent)happened).Round, caller))
            || (happened is CommitmentEvent && MaySee(@case, caller))
            || (happened is LeadReleased or TaskMoved or ObjectionUpheld && @case.Disagreements.Any(d => MaySee(@case, d, caller)));
    }

    /// <summary>Who waits for a reply is told that it comes later, until when and why.</summary>
    private static bool IsLaterReply(DeadlineEvent happened) =>
        happened is ExtensionGranted { Changes: var changes } && changes.All(c => c.Step is LimitedStep.Reply or LimitedStep.SecondReply);

    private static bool Is(Caller caller, string department) => caller.Has(CallerRole.Department) && caller.Department == department;

    private static bool IsOwn(string proposer, Caller caller) => caller.Has(CallerRole.Proposer) && caller.Subject == proposer;

    private static bool Leads(Case @case, int round, Caller caller) => @case.Assignments.Any(a =>
        a.Round == round && a.Answers && a.Role != AssignmentRole.Separate && Is(caller, a.Department));

    private static bool IsHandledBy(Case @case, Caller caller) => @case.Assignments.Any(a => Is(caller, a.Department));

    private static bool IsProposedBy(Case @case, Caller caller) => @case.Proposers.Any(p => IsOwn(p.Id, caller));
}
