using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>
/// What one caller is offered to do now: what the rows of the table let their role do, without what is another person's turn or is done.
/// Nothing is decided by it; a command that is not offered still gets its own refusal.
/// </summary>
public static class Offers
{
    /// <summary>The commands on the case itself.</summary>
    public static IEnumerable<Type> OnCase(Case state, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(caller);
        return Transitions.Allowed(state.Stage, caller.Roles).Where(c => !c.IsSubclassOf(typeof(AssignmentCommand))
            && !c.IsSubclassOf(typeof(DeadlineCommand)) && !c.IsSubclassOf(typeof(PublicationCommand)) && !c.IsSubclassOf(typeof(CommitmentCommand))
            && IsTheirs(c, state, caller) && MergeRules.MayOffer(state, c));
    }

    /// <summary>The commands on one department's part in it.</summary>
    public static IEnumerable<Type> OnAssignment(Case state, Assignment part, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(caller);
        return part.Round != state.Round ? [] : Transitions.Allowed(state.Stage, part.Role, part.Stage, caller.Roles)
            .Where(c => (Transitions.RolesFor(c) != CallerRole.Department || part.Department == caller.Department)
                && IsTheirs(c, state, part, caller) && MergeRules.MayOffer(state, c));
    }

    /// <summary>The commands on one deadline: those that the rules would take from the caller at this instant, in their least form.</summary>
    public static IEnumerable<Type> OnDeadline(Case state, Deadline deadline, Caller caller, Jurisdiction place, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(place);
        if (deadline.End is not null || place.Deadlines?.Basis.Rules.Find(deadline.Rule) is not { } rule)
            return [];
        return Least(deadline.Id, rule)
            .Where(c => Decider.Decide(new(state, c, caller, now, place)) is Decision.Accepted).Select(c => c.GetType());
    }

    private static IEnumerable<DeadlineCommand> Least(string id, DeadlineRule rule)
    {
        const string Reason = "—";
        if (rule.Extension is { Each.Unit: var unit })
            yield return new RequestExtension(Reason, new(1, unit)) { Deadline = id };
        yield return new GrantExtension { Deadline = id };
        yield return new RefuseExtension(Reason) { Deadline = id };
        foreach (var cause in rule.Pauses.Where(c => c != PauseCause.Objection).Take(1))
            yield return new PauseDeadline(cause, Reason) { Deadline = id };
        yield return new ResumeDeadline { Deadline = id };
    }

    /// <summary>The commands on the public version of its reply, in any round.</summary>
    public static IEnumerable<Type> OnPublication(Case state, Assignment part, Caller caller, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(place);
        return Transitions.Allowed(state.Stage, caller.Roles).Where(c =>
            c.IsSubclassOf(typeof(PublicationCommand)) && PublicationRules.MayOffer(state, part, c, place));
    }

    /// <summary>The commands on one commitment.</summary>
    public static IEnumerable<Type> OnCommitment(Case state, Commitment commitment, Caller caller)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(caller);
        return Transitions.Allowed(state.Stage, caller.Roles)
            .Where(c => c.IsSubclassOf(typeof(CommitmentCommand)) && FollowUpRules.MayOffer(commitment, c, caller));
    }

    private static bool IsTheirs(Type command, Case state, Caller caller) =>
        command == typeof(UnmarkKey) ? state.Supervisor is not null
        : command == typeof(Withdraw) ? IntakeRules.RefuseWithdrawal(state, caller) is null
        : command == typeof(Sign) || command == typeof(DeclineToSign) ? state.Signing?.Of(caller.Subject)?.State == SignatureState.Awaited
        : true;

    private static bool IsTheirs(Type command, Case state, Assignment part, Caller caller) =>
        command == typeof(GiveFeedback) ? FeedbackRules.RefuseFeedback(state, part, caller.Subject) is null
        : command == typeof(Uphold) || command == typeof(Overrule) ? AssignmentRules.RefuseRuling(state, part.Department, caller) is null
        : command == typeof(RaiseObjection) ? AssignmentRules.RefuseObjection(state, part.Department) is null
        : command == typeof(SettleDisagreement) ? state.OpenDisagreements.Any(d => d.CoHandler == part.Department)
        : command == typeof(RaiseDisagreement) ? MayRaise(state, part)
        : true;

    /// <summary>Somebody is there with whom it could disagree, and does not yet.</summary>
    private static bool MayRaise(Case state, Assignment part) => state.Lead is { } lead && state.CurrentAssignments.Any(a =>
        a is { Role: AssignmentRole.CoHandler, Stage: AssignmentStage.Answered }
        && (part.Department == lead || part.Department == a.Department)
        && state.OpenDisagreements.All(d => d.CoHandler != a.Department));
}
