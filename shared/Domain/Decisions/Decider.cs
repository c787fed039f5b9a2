using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions.Clocks;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>
/// State and command in, events or a rejection out. First what holds for every command (role, ownership, fields, the
/// transition table), then the rule of the one command (<see cref="Rules"/>).
/// </summary>
public static class Decider
{
    /// <summary>The outcome of a command. Changes nothing, reads no clock.</summary>
    public static Decision Decide(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var rejection = RefuseUnseen(question.Command, question.By, question.Jurisdiction) ?? RefuseCase(question)
            ?? RefuseMoved(question) ?? RefuseStage(question) ?? Rules.Refuse(question);
        if (rejection is not null)
            return new Decision.Rejected(rejection);

        return question.Number is null && Rules.SeriesNeeded(question) is { } series
            ? new Decision.NeedsNumber(series)
            : new Decision.Accepted(ClockPolicy.Follow(question, Rules.Events(question, CaseMove(question)!)));
    }

    /// <summary>The series that the command may have claimed a number from, whatever came of it since; null where it never takes one.</summary>
    public static NumberSeries? SeriesOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Rules.SeriesOf(question);
    }

    /// <summary>Why the command is refused whatever its case may be; null where that depends on the case.</summary>
    public static Rejection? RefuseUnseen(CaseCommand command, Caller by, Jurisdiction jurisdiction)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(by);
        return RefuseRole(command, by) ?? RefuseOthersAssignment(command, by) ?? RefuseFields(command, by, jurisdiction);
    }

    /// <summary>Why the department could give no opinion now, whatever it says, and so has no use for a file that goes with one; null where it
    /// could.</summary>
    public static Rejection? RefuseUpload(Case? state, string department, Caller by, Jurisdiction jurisdiction, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var question = new Question(state, new GiveOpinion([]) { Department = department }, by, now, jurisdiction);
        return RefuseRole(question.Command, by) ?? RefuseOthersAssignment(question.Command, by) ?? RefuseCase(question)
            ?? RefuseStage(question) ?? OpinionRules.RefuseChange(state!, state!.Assignment(department)!);
    }

    /// <summary>What is not there and what is another's look the same.</summary>
    public static Rejection NoCase { get; } = new(RejectionKind.CaseNotFound, "没有这件提案。");

    /// <summary>The department has no part in this round; another's looks the same.</summary>
    internal static Rejection NoAssignment { get; } = new(RejectionKind.AssignmentNotFound, "本轮没有该单位的承办任务。");

    private static Rejection? RefuseRole(CaseCommand command, Caller by)
    {
        var may = Transitions.RolesFor(command.GetType());
        return by.Has(may) ? null : new(RejectionKind.RoleNotAllowed, $"“{Words.Of(command.GetType())}”由{Words.Of(may)}办理。");
    }

    private static Rejection? RefuseOthersAssignment(CaseCommand command, Caller by) =>
        command is AssignmentCommand onAssignment
        && Transitions.RolesFor(command.GetType()) == CallerRole.Department
        && onAssignment.Department != by.Department
            ? NoAssignment
            : null;

    private static Rejection? RefuseFields(CaseCommand command, Caller by, Jurisdiction jurisdiction)
    {
        var errors = CommandCheck.Check(command, jurisdiction);
        var proposers = command switch { Submit c => c.Proposers, Resubmit c => c.Proposers, _ => null };
        if (proposers is not null && !by.Has(CallerRole.Office) && proposers.All(p => p?.Id != by.Subject))
            errors = [.. errors, new("/proposers", "提案者中没有提交人本人。")];
        return Rejection.OfFields(errors);
    }

    private static Rejection? RefuseCase(Question question) => question switch
    {
        { Command: Submit } => question.State is null ? null : new(RejectionKind.CaseExists, "这件提案已经提交。"),
        { State: { } state } when Visibility.MaySee(state, question.By) => null,
        _ => NoCase,
    };

    /// <summary>Before the stage: that the command no longer fits may be just because somebody else was quicker.</summary>
    private static Rejection? RefuseMoved(Question question) => question.Moved is not { } moved ? null
        : new(RejectionKind.CaseChanged, $"这件提案在您读取之后有了变化{moved.InWords}；请重新读取，确认后再办理。") { Changed = moved };

    private static Rejection? RefuseStage(Question question)
    {
        var stage = question.State?.Stage ?? CaseStage.NotSubmitted;
        if (CaseMove(question) is null)
        {
            return WrongStage(question, "提案", Words.Of(stage), stage, Transitions.Allowed(stage, question.By.Roles));
        }

        if (question.Command is not AssignmentCommand command)
            return null;

        var assignment = question.State!.Assignment(command.Department);
        var role = assignment?.Role ?? AssignmentRole.CoHandler;
        var at = assignment?.Stage ?? AssignmentStage.Unassigned;
        var rows = Transitions.Assignment(role);
        var fits = rows.Any(t => t.From == at && t.Command == command.GetType());
        if (assignment is null ? !fits : !Visibility.MaySee(question.State, assignment, question.By))
            return NoAssignment;
        if (fits)
            return null;
        return command is AddCoHandler
            ? new(RejectionKind.AlreadyAssigned, "该单位已是本轮的承办单位。")
            : WrongStage(question, "该单位的承办", Words.Of(at), at, Transitions.Allowed(stage, role, at, question.By.Roles));
    }

    private static Rejection WrongStage<TStage>(
        Question question, string subject, string word, TStage stage, IReadOnlyList<Type> allowed)
        where TStage : struct, Enum
    {
        allowed = [.. allowed.Where(c => question.State is not { } state || (MergeRules.MayOffer(state, c) && PublicationRules.MayOffer(state, c)
            && FollowUpRules.MayOffer(state, c, question.By)
            && (state.Deadlines.Count > 0 || !c.IsSubclassOf(typeof(DeadlineCommand)))))];
        var now = allowed.Count == 0 ? "现在没有可办理的事项" : "现在可以:" + string.Join("、", allowed.Select(Words.Of));
        return new(RejectionKind.WrongStage, $"{subject}现处于“{word}”，不能“{Words.Of(question.Command.GetType())}”。{now}。")
        {
            Stage = KebabCase.Of(stage.ToString()),
            Allowed = [.. allowed.Select(CommandName.Of)],
        };
    }

    private static Transition<CaseStage>? CaseMove(Question question) => Transitions.Case.FirstOrDefault(t =>
        t.From == (question.State?.Stage ?? CaseStage.NotSubmitted)
        && t.Command == question.Command.GetType()
        && question.By.Has(t.By)
        && Rules.Holds(t.When, question));
}
