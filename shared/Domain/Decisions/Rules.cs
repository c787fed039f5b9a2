using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>The rule of each command, once role, ownership, fields and stage are known to be right.</summary>
internal static class Rules
{
    /// <summary>Whether a row's condition holds.</summary>
    public static bool Holds(Condition condition, Question question) => condition switch
    {
        Condition.Always => true,
        Condition.OtherRepliesOutstanding => OthersOutstanding(question),
        Condition.LastReply => !OthersOutstanding(question),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Why the command is refused though it fits the stage; null where it is not.</summary>
    public static Rejection? Refuse(Question question) => (question.Command, question.State) switch
    {
        (Resubmit c, { } state) => RefuseOtherProposers(state, c, question.By),
        (Withdraw, { } state) => RefuseWithdrawal(state, question.By),
        (AddCoHandler, { } state) => state.Lead is null ? new(RejectionKind.NoLead, "分办的提案没有主办单位，不能增加会办单位。") : null,
        (ChangeLead c, { } state) => RefuseMove(state, state.Assignment(c.Department)!, c.To),
        (Uphold c, { } state) => RefuseRuling(state, c, question.By) ?? RefuseUpholding(state, c),
        (Overrule c, { } state) => RefuseRuling(state, c, question.By),
        (WaiveOpinion c, { } state) => RefuseWaiver(state, c),
        (GiveOpinion c, { } state) => RefuseOpinion(state, c),
        (LogContact c, { } state) => RefuseContact(state, c, question),
        (DraftReply c, { } state) => RefuseAnnexes(state, c.Letter),
        (CorrectReply c, { } state) => RefuseAnnexes(state, c.Letter),
        (PassReply or SendBackReply, _) => RefuseChecking(question.Jurisdiction),
        (SendReply c, { } state) => RefuseSending(state, c, question.Jurisdiction),
        (GiveFeedback c, { } state) => RefuseFeedback(state, state.Assignment(c.Department)!, question.By.Subject),
        (EnterFeedback c, { } state) when state.Proposers.All(p => p.Id != c.Proposer) =>
            Rejection.OfFields([new("/proposer", "不是本件的提案者。")]),
        (EnterFeedback c, { } state) => RefuseFeedback(state, state.Assignment(c.Department)!, c.Proposer),
        (OpenSecondRound, { } state) => RefuseSecondRound(state, question.Jurisdiction),
        (Close c, { } state) => RefuseClosing(state, c, question.Jurisdiction),
        _ => null,
    };

    /// <summary>The series that numbers for this command come from; null where it takes none.</summary>
    public static NumberSeries? SeriesOf(Question question) => question switch
    {
        { Command: Accept, State: { } state } => new(question.Jurisdiction.Code, $"case-number.{state.Session}"),
        { Command: ApproveReply c } => new(question.Jurisdiction.Code, $"document-number.{c.Department}.{YearOf(question)}"),
        _ => null,
    };

    /// <summary>The series that the command takes a number from now: a reply that is approved again keeps the one it has.</summary>
    public static NumberSeries? SeriesNeeded(Question question) =>
        question is { Command: ApproveReply c, State: { } state } && state.Assignment(c.Department)?.Reply?.DocumentNumber is not null
            ? null
            : SeriesOf(question);

    /// <summary>The events that the command makes; <paramref name="move"/> is the row of the case's table that it goes by.</summary>
    public static IReadOnlyList<CaseEvent> Events(Question question, Transition<CaseStage> move)
    {
        var (state, by) = (question.State!, question.By);
        return question.Command switch
        {
            Submit c => [new CaseSubmitted(c.Session, question.Jurisdiction.Session(c.Session)!.Kind, c.Title, c.Text, c.Proposers)],
            Return c => [new CaseReturned(c.Reason)],
            Resubmit c => [new CaseResubmitted(c.Title, c.Text, c.Proposers)],
            Withdraw c => [new CaseWithdrawn(c.Reason)],
            MarkKey c => [new KeyCaseMarked(new Supervisor(c.Manager, c.Name))],
            Accept c => [new CaseAccepted(CaseNumber(question), c.Category)],
            Decline c => [new CaseDeclined(c.Reason)],
            Assign c => [new DepartmentsAssigned(state.Round, c.Separate ?? [c.Lead!], c.CoHandlers ?? [], c.Informed ?? [])],
            ReleaseCoHandler c => [new CoHandlerReleased(state.Round, c.Department, c.Reason)],
            ChangeLead c => [new LeadReleased(state.Round, c.Department, c.Reason), Moved(state, c.Department, c.To)],
            RaiseObjection c => [new AssignmentObjected(state.Round, c.Department, c.Reason, c.Suggested)],
            Uphold c => [new ObjectionUpheld(state.Round, c.Department, c.To), .. c.To is null ? Nothing : [Moved(state, c.Department, c.To)]],
            Overrule c => [new ObjectionOverruled(state.Round, c.Department, c.Reason)],
            NameHandler c => [new HandlerNamed(state.Round, c.Department, new Handler(c.Section, c.Person))],
            AddCoHandler c => [new CoHandlerAdded(state.Round, c.Department, AskedBy(state, c.Department))],
            Acknowledge c => [new TaskAcknowledged(state.Round, c.Department)],
            GiveOpinion c => [new OpinionGiven(state.Round, c.Department, new Opinion(c.Points, c.Annex))],
            WaiveOpinion c => [new OpinionWaived(state.Round, c.Department, c.Reason)],
            DraftReply c => [new ReplyDrafted(state.Round, c.Department, c.Letter)],
            ApproveReply c => [new ReplyApproved(
                state.Round, c.Department, new Approval(c.Signer, c.ClassMark, c.Disclosure), DocumentNumber(question, c))],
            SendReply c => [Sent(state, c), .. move.Event == typeof(AllRepliesSent) ? [new AllRepliesSent(state.Round)] : Nothing],
            LogContact c => [new ContactLogged(state.Round, c.Department, new Contact(c.Kind, c.On, c.Proposers, c.Summary))],
            PassReply c => [new ReplyChecked(state.Round, c.Department)],
            SendBackReply c => [new ReplySentBack(state.Round, c.Department, c.Reason)],
            CorrectReply c => [new ReplyCorrected(state.Round, c.Department, c.Letter, c.Reason)],
            EnterFeedback c => [new FeedbackGiven(
                state.Round, c.Department, c.Proposer, new Feedback(c.Attitude, c.Result, c.Comment), c.Taken)],
            GiveFeedback c => [new FeedbackGiven(state.Round, c.Department, by.Subject, new Feedback(c.Attitude, c.Result, c.Comment))],
            OpenSecondRound c => [new SecondRoundOpened(state.Round + 1, c.Reason)],
            Close c => [new CaseClosed(c.Reason, WithoutFeedback(state))],
            var unknown => throw new InvalidOperationException($"No rule for {unknown.GetType().Name}."),
        };
    }

    private static IReadOnlyList<CaseEvent> Nothing => [];

    private static bool OthersOutstanding(Question question) =>
        question is { State: { } state, Command: AssignmentCommand c }
        && state.CurrentAssignments.Any(a => a.Answers && !a.IsDone && a.Department != c.Department);

    private static TaskMoved Moved(Case state, string from, string to) =>
        new(state.Round, to, state.Assignment(from)!.Role, from);

    /// <summary>One of the joint proposers mends the text; who proposes is for the lead proposer and the office to say.</summary>
    private static Rejection? RefuseOtherProposers(Case state, Resubmit command, Caller by) =>
        by.Has(CallerRole.Office) || state.Proposers[0].Id == by.Subject
        || command.Proposers.Select(p => p.Id).SequenceEqual(state.Proposers.Select(p => p.Id))
            ? null
            : Rejection.OfFields([new("/proposers", "提案者由第一提案者或交办机关变更。")]);

    private static Rejection? RefuseWithdrawal(Case state, Caller by)
    {
        if (!by.Has(CallerRole.Office) && state.Proposers[0].Id != by.Subject)
            return new(RejectionKind.RoleNotAllowed, "提案由第一提案者或交办机关撤回。");
        return state.Assignments.Any(a => a.Stage == AssignmentStage.Sent)
            ? new(RejectionKind.ReplyAlreadySent, "已有答复发出，不能再撤回。")
            : null;
    }

    /// <summary>The first objection to a case is the office's to rule on; every further one goes to the arbiter, a manager.</summary>
    private static Rejection? RefuseRuling(Case state, AssignmentCommand command, Caller by)
    {
        if (state.Assignment(command.Department) is null)
            return Decider.NoAssignment;
        // Its place among all, not their count: an objection that comes while another waits takes that one from nobody.
        var hop = 1 + state.Objections.TakeWhile(o => o.Department != command.Department || o.Ruling != Ruling.Pending).Count();
        var arbiter = hop > 1 ? CallerRole.Manager : CallerRole.Office;
        return by.Has(arbiter) ? null : new(RejectionKind.RoleNotAllowed, $"本件第 {hop} 次申请退办，由{Words.Of(arbiter)}裁定。");
    }

    private static Rejection? RefuseUpholding(Case state, Uphold command)
    {
        var objector = state.Assignment(command.Department)!;
        if (command.To is { } to)
            return RefuseMove(state, objector, to);
        return objector.Answers ? Rejection.OfFields([new("/to", "答复单位退办的，须改交另一单位。")]) : null;
    }

    /// <summary>A lead's place can go to one of its co-handlers; otherwise to a department that has no part in this round.</summary>
    private static Rejection? RefuseMove(Case state, Assignment from, string to)
    {
        if (to == from.Department)
            return Rejection.OfFields([new("/to", "须是另一单位。")]);
        var part = state.Assignment(to);
        if (part?.Stage == AssignmentStage.Objected)
            return new(RejectionKind.AlreadyAssigned, "该单位的退办申请尚未裁定。");
        return part is null || (part.Role == AssignmentRole.CoHandler && from.Role == AssignmentRole.Lead)
            ? null
            : new(RejectionKind.AlreadyAssigned, "该单位已是本轮的承办单位。");
    }

    private static Rejection? RefuseWaiver(Case state, WaiveOpinion command) =>
        state.MissingOpinions.Contains(command.Department)
            ? null
            : new(RejectionKind.AssignmentNotFound, "没有会办意见在等该单位。");

    /// <summary>A first opinion can come late (the reply waits for it); what went into an approved reply stands.</summary>
    private static Rejection? RefuseOpinion(Case state, GiveOpinion command) =>
        state.Assignment(command.Department)!.OpinionEvent is not null
        && state.CurrentAssignments.Any(a => a is { Answers: true, Stage: AssignmentStage.Approved or AssignmentStage.Sent })
            ? new(RejectionKind.ReplyApproved, "主办单位的答复已签发，会办意见不能再改。")
            : null;

    private static Rejection? RefuseContact(Case state, LogContact command, Question question)
    {
        var errors = command.Proposers.Select((id, i) => (id, i)).Where(x => state.Proposers.All(p => p.Id != x.id))
            .Select(x => new FieldError($"/proposers/{x.i}", "不是本件的提案者。")).ToList();
        if (command.On > question.Jurisdiction.DateAt(question.AskedAt))
            errors.Add(new("/on", "沟通日期不能晚于今天。"));
        return Rejection.OfFields(errors);
    }

    private static Rejection? RefuseAnnexes(Case state, Letter letter) => Rejection.OfFields(
    [
        .. (letter.Annexes ?? []).Select((annex, i) => (annex, i))
            .Where(x => state.Assignment(x.annex.Department)?.OpinionEvent is null)
            .Select(x => new FieldError($"/letter/annexes/{x.i}/department", "该单位本轮没有会办意见，不能作为附件。")),
    ]);

    private static Rejection? RefuseChecking(Jurisdiction jurisdiction) =>
        jurisdiction.ReplyChecked ? null : new(RejectionKind.RoleNotAllowed, "本地的答复不经交办机关审核。");

    private static Rejection? RefuseSending(Case state, SendReply command, Jurisdiction jurisdiction)
    {
        var assignment = state.Assignment(command.Department)!;
        var missing = state.MissingOpinions.ToList();
        if (missing.Count > 0)
        {
            return new(RejectionKind.OpinionsMissing,
                $"尚缺会办意见：{string.Join("、", missing.Select(d => jurisdiction.Department(d)?.Name ?? d))}。待其答复或由交办机关免提后再发。")
            {
                Missing = missing,
            };
        }

        if (jurisdiction.ContactRequired && assignment.Contacts.Count == 0)
            return new(RejectionKind.ContactMissing, "答复前须与提案者沟通并作记录。");
        return jurisdiction.ReplyChecked && assignment.Reply!.CheckedAt is null
            ? new(RejectionKind.CheckMissing, "答复须经交办机关审核通过后再发。")
            : null;
    }

    /// <summary>Someone who sees the case in another role is not for that its proposer, though they be one elsewhere.</summary>
    private static Rejection? RefuseFeedback(Case state, Assignment assignment, string proposer)
    {
        if (state.Proposers.All(p => p.Id != proposer))
            return new(RejectionKind.RoleNotAllowed, "只有本件的提案者可以反馈。");
        return assignment.Feedback.Any(f => f.Proposer == proposer)
            ? new(RejectionKind.FeedbackAlreadyGiven, "这位提案者已对这份答复作出反馈。")
            : null;
    }

    private static Rejection? RefuseSecondRound(Case state, Jurisdiction jurisdiction)
    {
        if (!Dissatisfied(state).Any())
            return new(RejectionKind.NobodyDissatisfied, "没有提案者对办理结果不满意，不需要重新办理。");
        return state.Round < jurisdiction.MaximumRounds
            ? null
            : new(RejectionKind.NoRoundsLeft, $"已办理 {state.Round} 轮，不能再重新办理。");
    }

    private static Rejection? RefuseClosing(Case state, Close command, Jurisdiction jurisdiction)
    {
        var dissatisfied = Dissatisfied(state).ToList();
        if (dissatisfied.Count > 0 && state.Round < jurisdiction.MaximumRounds)
            return new(RejectionKind.SecondRoundRequired, "有提案者对办理结果不满意，须重新办理后才能办结。") { Missing = dissatisfied };
        if (command.Reason is not null)
            return null;

        var missing = WithoutFeedback(state);
        if (missing.Count > 0)
            return new(RejectionKind.FeedbackMissing, "还有提案者没有反馈；如不再等待，请说明理由。") { Missing = missing };
        return dissatisfied.Count > 0
            ? Rejection.OfFields([new("/reason", "仍有提案者不满意，办结时请说明理由。")])
            : null;
    }

    /// <summary>未反馈: the proposers who have not judged every reply of the round.</summary>
    private static List<string> WithoutFeedback(Case state) =>
    [
        .. state.Proposers.Where(p => state.CurrentAssignments.Any(a => a.Answers && a.Feedback.All(f => f.Proposer != p.Id)))
            .Select(p => p.Id),
    ];

    private static IEnumerable<string> Dissatisfied(Case state) =>
        state.CurrentAssignments.SelectMany(a => a.Feedback)
            .Where(f => f.Result == Satisfaction.Dissatisfied).Select(f => f.Proposer).Distinct();

    private static string? AskedBy(Case state, string department) =>
        state.OpenReferrals.FirstOrDefault(r => r.To == department)?.From;

    private static string CaseNumber(Question question)
    {
        var session = question.Jurisdiction.Session(question.State!.Session)!;
        return session.CaseNumber.Write(session.Year, question.Number!.Value);
    }

    /// <summary>The number that the letter bears goes before one that this approval claimed while another was being committed.</summary>
    private static string DocumentNumber(Question question, ApproveReply command) =>
        question.State!.Assignment(command.Department)!.Reply!.DocumentNumber
        ?? question.Jurisdiction.Department(command.Department)!.DocumentNumber.Write(YearOf(question), question.Number!.Value);

    private static int YearOf(Question question) => question.Jurisdiction.DateAt(question.AskedAt).Year;

    private static ReplySent Sent(Case state, SendReply command) => new(
        state.Round,
        command.Department,
        [.. state.Proposers.Select(p => p.Id)],
        state.Assignment(command.Department)!.Reply!.CopiedTo);
}
