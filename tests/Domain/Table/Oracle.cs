using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Table;

/// <summary>
/// What the rows of the table say of a command, read from the rows and from the words of the design, and from nothing that
/// the decision itself uses.
/// </summary>
public sealed record Oracle(Case? State, CaseCommand Command, Caller By)
{
    private readonly CaseStage stage = State?.Stage ?? CaseStage.NotSubmitted;

    /// <summary>The rows of the case's table for this command in this stage; more than one where a condition tells them apart.</summary>
    public IReadOnlyList<Transition<CaseStage>> CaseRows =>
        [.. Transitions.Case.Where(t => t.From == stage && t.Command == Command.GetType() && (t.By & By.Roles) != 0)];

    /// <summary>The row of the assignment's table; null where there is none or the command is about the case alone.</summary>
    public Transition<AssignmentStage>? AssignmentRow => Command is not AssignmentCommand c ? null
        : Table(c).SingleOrDefault(t => t.Command == c.GetType() && t.From == (Part(c)?.Stage ?? AssignmentStage.Unassigned));

    /// <summary>Why the command is refused for who asks, where it stands; null where the rows take it.</summary>
    public RejectionKind? Refusal()
    {
        var rows = Transitions.Case.Where(t => t.Command == Command.GetType()).ToList();
        if (rows.All(t => (t.By & By.Roles) == 0))
            return RejectionKind.RoleNotAllowed;
        if (Command is Submit submit)
            return !By.Roles.HasFlag(CallerRole.Office) && submit.Proposers.All(p => p.Id != By.Subject) ? RejectionKind.InvalidCommand
                : State is not null ? RejectionKind.CaseExists
                : null;
        if (Command is AssignmentCommand own && rows.All(t => t.By == CallerRole.Department) && own.Department != By.Department)
            return RejectionKind.AssignmentNotFound;
        if (State is null || !SeesCase())
            return RejectionKind.CaseNotFound;
        if (CaseRows.Count == 0)
            return RejectionKind.WrongStage;
        return Command is AssignmentCommand command ? RefusalOfPart(command) : null;
    }

    private RejectionKind? RefusalOfPart(AssignmentCommand command)
    {
        var part = Part(command);
        if (command is GiveFeedback && part is { Answers: false } && (By.Roles & (CallerRole.Office | CallerRole.Manager)) == 0
            && !IsWithinSightOf(part))
            return RejectionKind.AssignmentNotFound;
        if (command is WaiveOpinion && part is null && State!.OpenReferrals.All(r => r.To != command.Department))
            return RejectionKind.AssignmentNotFound;
        if (AssignmentRow is not null)
            return command is GiveFeedback && State!.Proposers.All(p => p.Id != By.Subject) ? RejectionKind.RoleNotAllowed : null;
        return part is null ? RejectionKind.AssignmentNotFound
            : command is AddCoHandler ? RejectionKind.AlreadyAssigned
            : RejectionKind.WrongStage;
    }

    /// <summary>A co-handler's part is seen by itself and by the lead; to a proposer it does not exist.</summary>
    private bool IsWithinSightOf(Assignment part) =>
        By.Roles.HasFlag(CallerRole.Department) && (By.Department == part.Department || By.Department == State!.Lead);

    private bool SeesCase() => By.Jurisdiction == State!.Key.Jurisdiction
        && ((By.Roles & (CallerRole.Office | CallerRole.Manager)) != 0
            || (By.Roles.HasFlag(CallerRole.Department) && State.Assignments.Any(a => a.Department == By.Department))
            || (By.Roles.HasFlag(CallerRole.Proposer) && State.Proposers.Any(p => p.Id == By.Subject)));

    private Assignment? Part(AssignmentCommand command) =>
        State?.Assignments.SingleOrDefault(a => a.Round == State.Round && a.Department == command.Department);

    private ImmutableArray<Transition<AssignmentStage>> Table(AssignmentCommand command) =>
        Part(command)?.Role is AssignmentRole.Sole or AssignmentRole.Lead
            ? Transitions.AnsweringAssignment
            : Transitions.CoHandlingAssignment;
}
