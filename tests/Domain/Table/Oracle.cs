using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Table;

/// <summary>
/// What the rows of the table say of a command, read from the rows and from the words of the design, and from nothing that
/// the decision itself uses.
/// </summary>
public sealed record Oracle(Case? State, CaseCommand Command, Caller By, Jurisdiction Place)
{
    private readonly CaseStage stage = State?.Stage ?? CaseStage.NotSubmitted;

    /// <summary>The rows of the case's table for this command in this stage; more than one where a condition tells them apart.</summary>
    public IReadOnlyList<Transition<CaseStage>> CaseRows =>
        [.. Transitions.Case.Where(t => t.From == stage && t.Command == Command.GetType() && (t.By & By.Roles) != 0)];

    /// <summary>The row of the case's table that an accepted command goes by.</summary>
    public Transition<CaseStage> CaseRow => CaseRows.Single(t => t.When switch
    {
        Condition.OtherRepliesOutstanding => OtherRepliesOutstanding(),
        Condition.LastReply => !OtherRepliesOutstanding(),
        Condition.SignaturesToAsk => SignaturesToAsk(),
        Condition.NoSignatureToAsk => !SignaturesToAsk(),
        Condition.OtherSignaturesAwaited => OtherSignaturesAwaited(),
        Condition.LastSignature => !OtherSignaturesAwaited(),
        _ => true,
    });

    private bool OtherRepliesOutstanding() => State!.Assignments.Any(a => a.Round == State.Round
        && a.Role is AssignmentRole.Sole or AssignmentRole.Lead or AssignmentRole.Separate
        && a.Stage is not (AssignmentStage.Sent or AssignmentStage.Released) && a.Department != ((AssignmentCommand)Command).Department);

    private bool SignaturesToAsk() => Place.JointSigning is not null
        && (Command is Submit s ? s.Proposers : ((Resubmit)Command).Proposers).Skip(1)
            .Any(p => p.Id != By.Subject || !By.Roles.HasFlag(CallerRole.Proposer));

    private bool OtherSignaturesAwaited() => State!.Signing!.Signatures.Any(s =>
        s.State == SignatureState.Awaited && s.Proposer.Id != (Command is EnterSignature e ? e.Proposer : By.Subject));

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
            return IsNoneOf(submit.Proposers) ? RejectionKind.InvalidCommand
                : State is not null ? RejectionKind.CaseExists
                : null;
        if (Command is Backfill)
            return State is not null ? RejectionKind.CaseNumberTaken : null;
        if (Command is Resubmit again && IsNoneOf(again.Proposers))
            return RejectionKind.InvalidCommand;
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
        if (command is Uphold or Overrule && part is null)
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

    private bool IsNoneOf(IEnumerable<Proposer> proposers) =>
        !By.Roles.HasFlag(CallerRole.Office) && proposers.All(p => p.Id != By.Subject);

    private bool SeesCase() => By.Jurisdiction == State!.Key.Jurisdiction
        && ((By.Roles & (CallerRole.Office | CallerRole.Manager | CallerRole.System)) != 0
            || (By.Roles.HasFlag(CallerRole.Department) && State.Assignments.Any(a => a.Department == By.Department))
            || (By.Roles.HasFlag(CallerRole.Proposer) && State.Proposers.Any(p => p.Id == By.Subject)));

    private Assignment? Part(AssignmentCommand command) =>
        State?.Assignments.SingleOrDefault(a => a.Round == State.Round && a.Department == command.Department
            && a.Stage is not (AssignmentStage.Released or AssignmentStage.Informed));

    private ImmutableArray<Transition<AssignmentStage>> Table(AssignmentCommand command) =>
        Part(command)?.Role is AssignmentRole.Sole or AssignmentRole.Lead or AssignmentRole.Separate
            ? Transitions.AnsweringAssignment
            : Transitions.CoHandlingAssignment;
}
