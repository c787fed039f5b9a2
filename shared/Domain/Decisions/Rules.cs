using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>The rule of each command, once role, ownership, fields and stage are known to be right.</summary>
internal static class Rules
{
    /// <summary>Whether a row's condition holds.</summary>
    public static bool Holds(Condition condition, Question question) => condition switch
    {
        Condition.Always => true,
        Condition.OtherRepliesOutstanding => ReplyRules.OthersOutstanding(question),
        Condition.LastReply => !ReplyRules.OthersOutstanding(question),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Why the command is refused though it fits the stage; null where it is not.</summary>
    public static Rejection? Refuse(Question question) => (question.Command, question.State) switch
    {
        (Resubmit c, { } state) => IntakeRules.RefuseOtherProposers(state, c, question.By),
        (Withdraw, { } state) => IntakeRules.RefuseWithdrawal(state, question.By),
        (AddCoHandler, { } state) => state.Lead is null ? new(RejectionKind.NoLead, "分办的提案没有主办单位，不能增加会办单位。") : null,
        (ChangeLead c, { } state) => AssignmentRules.RefuseMove(state, state.Assignment(c.Department)!, c.To),
        (Uphold c, { } state) => AssignmentRules.RefuseRuling(state, c, question.By) ?? AssignmentRules.RefuseUpholding(state, c),
        (Overrule c, { } state) => AssignmentRules.RefuseRuling(state, c, question.By),
        (WaiveOpinion c, { } state) => OpinionRules.RefuseWaiver(state, c),
        (GiveOpinion c, { } state) => OpinionRules.RefuseOpinion(state, c),
        (LogContact c, { } state) => ReplyRules.RefuseContact(state, c, question),
        (DraftReply c, { } state) => ReplyRules.RefuseAnnexes(state, c.Letter),
        (CorrectReply c, { } state) => ReplyRules.RefuseAnnexes(state, c.Letter),
        (PassReply or SendBackReply, _) => ReplyRules.RefuseChecking(question.Jurisdiction),
        (SendReply c, { } state) => ReplyRules.RefuseSending(state, c, question.Jurisdiction),
        (GiveFeedback c, { } state) => FeedbackRules.RefuseFeedback(state, state.Assignment(c.Department)!, question.By.Subject),
        (EnterFeedback c, { } state) when state.Proposers.All(p => p.Id != c.Proposer) =>
            Rejection.OfFields([new("/proposer", "不是本件的提案者。")]),
        (EnterFeedback c, { } state) => FeedbackRules.RefuseFeedback(state, state.Assignment(c.Department)!, c.Proposer),
        (OpenSecondRound, { } state) => FeedbackRules.RefuseSecondRound(state, question.Jurisdiction),
        (Close c, { } state) => FeedbackRules.RefuseClosing(state, c, question.Jurisdiction),
        (Archive c, { } state) => DueRules.Refuse(state, new(DueKind.Archive, c.Due), question),
        _ => null,
    };

    /// <summary>The series that numbers for this command come from; null where it takes none.</summary>
    public static NumberSeries? SeriesOf(Question question) => question switch
    {
        { Command: Accept, State: { } state } => new(question.Jurisdiction.Code, $"case-number.{state.Session}"),
        { Command: ApproveReply c } => new(question.Jurisdiction.Code, $"document-number.{c.Department}.{ReplyRules.YearOf(question)}"),
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
            Accept c => [new CaseAccepted(IntakeRules.CaseNumber(question), c.Category)],
            Decline c => [new CaseDeclined(c.Reason)],
            Assign c => [new DepartmentsAssigned(state.Round, c.Separate ?? [c.Lead!], c.CoHandlers ?? [], c.Informed ?? [])],
            ReleaseCoHandler c => [new CoHandlerReleased(state.Round, c.Department, c.Reason)],
            ChangeLead c => [new LeadReleased(state.Round, c.Department, c.Reason), AssignmentRules.Moved(state, c.Department, c.To)],
            RaiseObjection c => [new AssignmentObjected(state.Round, c.Department, c.Reason, c.Suggested)],
            Uphold c =>
            [
                new ObjectionUpheld(state.Round, c.Department, c.To),
                .. c.To is null ? Nothing : [AssignmentRules.Moved(state, c.Department, c.To)],
            ],
            Overrule c => [new ObjectionOverruled(state.Round, c.Department, c.Reason)],
            NameHandler c => [new HandlerNamed(state.Round, c.Department, new Handler(c.Section, c.Person))],
            AddCoHandler c => [new CoHandlerAdded(state.Round, c.Department, AssignmentRules.AskedBy(state, c.Department))],
            Acknowledge c => [new TaskAcknowledged(state.Round, c.Department)],
            GiveOpinion c => [new OpinionGiven(state.Round, c.Department, new Opinion(c.Points, c.Annex))],
            WaiveOpinion c => [new OpinionWaived(state.Round, c.Department, c.Reason)],
            DraftReply c => [new ReplyDrafted(state.Round, c.Department, c.Letter)],
            ApproveReply c => [new ReplyApproved(
                state.Round, c.Department, new Approval(c.Signer, c.ClassMark, c.Disclosure), ReplyRules.DocumentNumber(question, c))],
            SendReply c => [ReplyRules.Sent(state, c), .. move.Event == typeof(AllRepliesSent) ? [new AllRepliesSent(state.Round)] : Nothing],
            LogContact c => [new ContactLogged(state.Round, c.Department, new Contact(c.Kind, c.On, c.Proposers, c.Summary))],
            PassReply c => [new ReplyChecked(state.Round, c.Department)],
            SendBackReply c => [new ReplySentBack(state.Round, c.Department, c.Reason)],
            CorrectReply c => [new ReplyCorrected(state.Round, c.Department, c.Letter, c.Reason)],
            EnterFeedback c => [new FeedbackGiven(
                state.Round, c.Department, c.Proposer, new Feedback(c.Attitude, c.Result, c.Comment), c.Taken)],
            GiveFeedback c => [new FeedbackGiven(state.Round, c.Department, by.Subject, new Feedback(c.Attitude, c.Result, c.Comment))],
            OpenSecondRound c => [new SecondRoundOpened(state.Round + 1, c.Reason)],
            Close c => [new CaseClosed(c.Reason, FeedbackRules.WithoutFeedback(state))],
            Archive => [new CaseArchived()],
            var unknown => throw new InvalidOperationException($"No rule for {unknown.GetType().Name}."),
        };
    }

    private static IReadOnlyList<CaseEvent> Nothing => [];
}
