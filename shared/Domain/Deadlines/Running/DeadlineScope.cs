using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>Whose a deadline is: what decides who sees it.</summary>
/// <param name="Step">What is limited.</param>
/// <param name="Round">The round of the case.</param>
/// <param name="Role">The department's role; null where no department is concerned.</param>
/// <param name="Bearer">The department that has to act; null for the office, and for 反馈, which is up to all proposers.</param>
public sealed record DeadlineScope(LimitedStep Step, int Round, AssignmentRole? Role, string? Bearer);

/// <summary>What the state keeps of a deadline that has ended; the rest of it is in the events.</summary>
/// <param name="Id">Unique within the case.</param>
/// <param name="Step">What was limited.</param>
/// <param name="Round">The round of the case.</param>
/// <param name="Role">The department's role.</param>
/// <param name="Bearer">Who had to act.</param>
/// <param name="How">Met or superseded.</param>
/// <param name="Date">The date that it had.</param>
/// <param name="On">The day on which it ended; later than the date: it was met late.</param>
/// <param name="Commitment">The id of the commitment that it was of; null where it was of none.</param>
public sealed record EndedDeadline(
    string Id, LimitedStep Step, int Round, AssignmentRole? Role, string? Bearer, LedgerKind How, DateOnly Date, DateOnly On,
    string? Commitment = null)
{
    /// <summary>Whose it was.</summary>
    public DeadlineScope Scope => new(Step, Round, Role, Bearer);
}
