using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions.Clocks;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions.Steps;

/// <summary>The rules of the commands on deadlines: extensions, pauses, and what the workflow itself tells.</summary>
internal static class DeadlineRules
{
    public static Rejection? Refuse(Case state, DeadlineCommand command, Question question)
    {
        if (question.Jurisdiction.Deadlines is not { } scheme || Find(state, command) is not { } deadline
            || !Visibility.MaySee(state, deadline.Scope, question.By))
            return RefuseGone(state, command, question.By);
        return command is FireRungs fire ? RefuseFiring(state, fire, scheme, question)
            : RefuseCaller(state, deadline, command, scheme, question.By)
                ?? RefuseOwnPause(deadline, command) ?? Of(Outcome(deadline, command, new(question, scheme)).Refusal);
    }

    public static IReadOnlyList<CaseEvent> Events(Case state, DeadlineCommand command, Question question)
    {
        var book = new ClockBook(question, question.Jurisdiction.Deadlines!);
        var deadline = Find(state, command)!;
        if (command is FireRungs)
        {
            var notices = deadline.Read(book.Scheme.Basis, book.Today).RungsDue();
            return [new RungsFired(deadline.Round, deadline.Role, deadline.Bearer, deadline.Id, deadline.Step, notices)];
        }

        book.Put(deadline, Outcome(deadline, command, book).Deadline!);
        return [.. book.Events()];
    }

    /// <summary>A department cannot object when its time to is over (退办申请期限).</summary>
    public static Rejection? RefuseLateObjection(Case state, RaiseObjection command, Question question)
    {
        if (question.Jurisdiction.Deadlines is not { } scheme)
            return null;
        var until = state.Deadlines.FirstOrDefault(d => d.Bearer == command.Department && d.Step == LimitedStep.RaiseObjection)
            ?.Read(scheme.Basis, question.Jurisdiction.DateAt(question.AskedAt));
        return until?.State == DeadlineState.Overdue
            ? new(RejectionKind.ObjectionTooLate, $"申请退办的期限已于{Count.Text(until.Date)}届满，请签收办理。")
            : null;
    }

    /// <summary>Who decides on an extension.</summary>
    public static CallerRole Approver(DeadlineRule rule) =>
        rule.Extension?.ApprovedBy is Audience.Manager or Audience.Supervisor ? CallerRole.Manager : CallerRole.Office;

    private static Deadline? Find(Case state, DeadlineCommand command) => state.Deadlines.FirstOrDefault(d => d.Id == command.Deadline);

    private static Rejection RefuseGone(Case state, DeadlineCommand command, Caller by) => command is FireRungs ? DueRules.NotDue
        : state.EndedDeadlines.Any(d => d.Id == command.Deadline && Visibility.MaySee(state, d.Scope, by))
            ? new(RejectionKind.DeadlineEnded, "该期限已经结束。")
            : new(RejectionKind.DeadlineNotFound, "没有这项期限。");

    /// <summary>Also not by night: the next sweep within the hours sends it again.</summary>
    private static Rejection? RefuseFiring(Case state, FireRungs fire, DeadlineScheme scheme, Question question) =>
        DueRules.Refuse(state, CaseDues.OfRung(fire), question)
        ?? (scheme.Hours.NextAllowed(question.AskedAt, question.Jurisdiction.TimeZone, scheme.Basis.Calendars.Current) > question.AskedAt
            ? DueRules.NotDue : null);

    private static Rejection? RefuseCaller(Case state, Deadline deadline, DeadlineCommand command, DeadlineScheme scheme, Caller by)
    {
        if (deadline.Commitment is not null && command is RequestExtension)
            return new(RejectionKind.ExtensionNotAllowed, "承诺事项需要改期的，由责任单位说明情况，经交办机关确认。");
        if (command is RequestExtension)
            return deadline.Bearer is not null && deadline.Bearer == by.Department ? null : new(RejectionKind.DeadlineNotFound, "没有这项期限。");
        if (command is not (GrantExtension or RefuseExtension) || scheme.Basis.Rules.Find(deadline.Rule) is not { } rule)
            return null;
        var supervised = rule.Extension?.ApprovedBy == Audience.Supervisor && state.Supervisor is not null;
        var approver = Approver(rule);
        return !by.Has(approver) ? new(RejectionKind.RoleNotAllowed, $"“{rule.Name}”的延期由{Words.Of(approver)}审批。")
            : supervised && state.Supervisor!.Manager != by.Subject
                ? new(RejectionKind.RoleNotAllowed, $"“{rule.Name}”的延期由督办领导{state.Supervisor.Name}审批。")
            : null;
    }

    /// <summary>The pause of an objection ends with its ruling, and not before.</summary>
    private static Rejection? RefuseOwnPause(Deadline deadline, DeadlineCommand command) =>
        command is ResumeDeadline && deadline.OpenPause?.Cause == PauseCause.Objection
            ? new(RejectionKind.ObjectionPending, "退办申请尚未裁定；裁定后期限自动恢复。")
            : null;

    private static LedgerOutcome Outcome(Deadline deadline, DeadlineCommand command, ClockBook book) => command switch
    {
        RequestExtension c => deadline.RequestExtension(book.Scheme.Basis, book.ActOn(deadline, c.Reason), Limit(c.By), c.Until),
        GrantExtension c => deadline.Extend(book.Scheme.Basis, book.ActOn(deadline, c.Reason), Limit(c.By), c.Until),
        RefuseExtension c => deadline.RefuseExtension(book.Scheme.Basis, book.ActOn(deadline, c.Reason)),
        PauseDeadline c => deadline.Pause(book.Scheme.Basis, book.ActOn(deadline, c.Reason), c.Cause),
        ResumeDeadline c => deadline.Resume(book.Scheme.Basis, book.ActOn(deadline, c.Reason)),
        var unknown => throw new InvalidOperationException($"No rule for {unknown.GetType().Name}."),
    };

    private static Limit? Limit(ExtensionAmount? by) => by is null ? null : new(by.Amount, by.Unit);

    private static Rejection? Of(LedgerRefusal? refusal) => refusal is null ? null : refusal.Kind switch
    {
        LedgerRefusalKind.Ended => new(RejectionKind.DeadlineEnded, refusal.Detail),
        LedgerRefusalKind.Overdue => new(RejectionKind.DeadlineOverdue, refusal.Detail),
        LedgerRefusalKind.AlreadyPaused => new(RejectionKind.DeadlinePaused, refusal.Detail),
        LedgerRefusalKind.NotPaused => new(RejectionKind.DeadlineNotPaused, refusal.Detail),
        LedgerRefusalKind.CauseNotAllowed => new(RejectionKind.PauseNotAllowed, refusal.Detail),
        LedgerRefusalKind.NoExtension => new(RejectionKind.ExtensionNotAllowed, refusal.Detail),
        LedgerRefusalKind.RequestOpen => new(RejectionKind.ExtensionAlreadyRequested, refusal.Detail),
        LedgerRefusalKind.NoRequest => new(RejectionKind.ExtensionNotRequested, refusal.Detail),
        LedgerRefusalKind.NotLater => Rejection.OfFields([new("/until", refusal.Detail)]),
        LedgerRefusalKind.TooMuchAtOnce or LedgerRefusalKind.TooMuchInAll => new(RejectionKind.ExtensionTooLong, refusal.Detail),
        LedgerRefusalKind.TooOften => new(RejectionKind.ExtensionTooOften, refusal.Detail),
        LedgerRefusalKind.ReasonMissing => Rejection.OfFields([new("/reason", refusal.Detail)]),
        // The book dates no act before the newest entry.
        var unknown => throw new InvalidOperationException($"{unknown}: {refusal.Detail}"),
    };
}
