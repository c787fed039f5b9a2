using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
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
        var rejection = RefuseRole(question) ?? RefuseCase(question) ?? RefuseFields(question) ?? RefuseStage(question)
            ?? Rules.Refuse(question);
        if (rejection is not null)
            return new Decision.Rejected(rejection);

        return question.Number is null && Rules.SeriesNeeded(question) is { } series
            ? new Decision.NeedsNumber(series)
            : new Decision.Accepted(Rules.Events(question, CaseMove(question)!));
    }

    private static Rejection? RefuseRole(Question question)
    {
        var may = Transitions.RolesFor(question.Command.GetType());
        return question.By.Has(may)
            ? null
            : new(RejectionKind.RoleNotAllowed, $"“{Words.Of(question.Command.GetType())}”由{Words.Of(may)}办理。");
    }

    /// <summary>What is not there and what is another's look the same.</summary>
    private static Rejection? RefuseCase(Question question)
    {
        if (question.Command is Submit)
            return question.State is null ? null : new(RejectionKind.CaseExists, "这件提案已经提交。");
        if (question.State is not { } state || !Visibility.MaySee(state, question.By))
            return new(RejectionKind.CaseNotFound, "没有这件提案。");
        return question.Command is AssignmentCommand command && IsDepartments(command) && command.Department != question.By.Department
            ? NoAssignment()
            : null;
    }

    /// <summary>Whether only the department itself gives this command.</summary>
    private static bool IsDepartments(AssignmentCommand command) =>
        Transitions.RolesFor(command.GetType()) == CallerRole.Department;

    private static Rejection NoAssignment() => new(RejectionKind.AssignmentNotFound, "本轮没有该单位的承办任务。");

    private static Rejection? RefuseFields(Question question)
    {
        var errors = CommandCheck.Check(question.Command, question.Jurisdiction);
        if (question.Command is Submit submit && !question.By.Has(CallerRole.Office)
            && submit.Proposers.All(p => p.Id != question.By.Subject))
            errors = [.. errors, new("/proposers", "提案者中没有提交人本人。")];
        return Rejection.OfFields(errors);
    }

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
        if (assignment is null && !rows.Any(t => t.From == at && t.Command == command.GetType()))
            return NoAssignment();
        if (rows.Any(t => t.From == at && t.Command == command.GetType()))
            return null;
        return command is AddCoHandler
            ? new(RejectionKind.AlreadyAssigned, "该单位已是本轮的承办单位。")
            : WrongStage(question, "本单位的承办", Words.Of(at), at, Transitions.Allowed(stage, role, at, question.By.Roles));
    }

    private static Rejection WrongStage<TStage>(
        Question question, string subject, string word, TStage stage, IReadOnlyList<Type> allowed)
        where TStage : struct, Enum
    {
        var now = allowed.Count == 0 ? "现在没有可办理的事项" : "现在可以:" + string.Join("、", allowed.Select(Words.Of));
        return new(RejectionKind.WrongStage, $"{subject}现处于“{word}”,不能“{Words.Of(question.Command.GetType())}”。{now}。")
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
