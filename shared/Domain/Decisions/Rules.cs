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
        Condition.SignaturesToAsk => SigningRules.Asked(question).Count > 0,
        Condition.NoSignatureToAsk => SigningRules.Asked(question).Count == 0,
        Condition.OtherSignaturesAwaited => SigningRules.OthersAwaited(question),
        Condition.LastSignature => !SigningRules.OthersAwaited(question),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>Why the command is refused though it fits the stage; null where it is not.</summary>
    public static Rejection? Refuse(Question question) => (question.Command, question.State) switch
    {
        ({ } c, { } state) when MergeRules.RefuseOwnHandling(state, c) is { } refusal => refusal,
        (Merge, { } state) => MergeRules.RefuseMerge(state, question.Other),
        (TakeOut, { } state) => MergeRules.RefuseTakingOut(state),
        (Join c, { } state) => MergeRules.RefuseJoining(state, c, question.Other),
        (Leave c, { } state) => MergeRules.RefuseLeaving(state, c),
        (Follow c, { } state) => MergeRules.RefuseFollowing(state, c, question.Other),
        (Unmerge c, { } state) => MergeRules.RefuseParting(state, c),
        (Submit c, _) => SigningRules.RefuseSubmission(question, c),
        (Sign or DeclineToSign, { } state) => SigningRules.RefuseOwn(state, question),
        (EnterSignature c, { } state) => SigningRules.RefuseEntered(state, c),
        (CloseSigning c, { } state) => DueRules.Refuse(state, new(DueKind.Signatures, c.Due), question),
        (Resubmit c, { } state) => IntakeRules.RefuseOtherProposers(state, c, question.By),
        (Withdraw, { } state) => IntakeRules.RefuseWithdrawal(state, question.By),
        (UnmarkKey, { } state) => state.Supervisor is null ? new(RejectionKind.NoKeyCase, "这件提案不是重点提案。") : null,
        (AddCoHandler, { } state) => state.Lead is null ? new(RejectionKind.NoLead, "分办的提案没有主办单位，不能增加会办单位。") : null,
        (DeadlineCommand c, { } state) => DeadlineRules.Refuse(state, c, question),
        (RecountDeadlines, { } state) => RecountRules.Refuse(state, question),
        (ChangeLead c, { } state) => AssignmentRules.RefuseMove(state, state.Assignment(c.Department)!, c.To),
        (RaiseObjection c, { } state) =>
            AssignmentRules.RefuseObjection(state, c.Department) ?? DeadlineRules.RefuseLateObjection(state, c, question),
        (Uphold c, { } state) => AssignmentRules.RefuseRuling(state, c.Department, question.By) ?? AssignmentRules.RefuseUpholding(state, c),
        (Overrule c, { } state) => AssignmentRules.RefuseRuling(state, c.Department, question.By),
        (WaiveOpinion c, { } state) => OpinionRules.RefuseWaiver(state, c),
        (GiveOpinion c, { } state) => OpinionRules.RefuseOpinion(state, c, question.Uploads ?? []),
        (RaiseDisagreement c, { } state) => DisagreementRules.RefuseRaising(state, c),
        (SettleDisagreement c, { } state) => DisagreementRules.RefuseSettling(state, c),
        (LogContact c, { } state) => ReplyRules.RefuseContact(state, c, question),
        (DraftReply c, { } state) => ReplyRules.RefuseDraft(state, c, question),
        (CorrectReply c, { } state) => ReplyRules.RefuseCorrection(state, c, question),
        (ApproveReply c, { } state) => ReplyRules.RefuseApproval(state, c, question),
        (PublicationCommand c, { } state) => PublicationRules.Refuse(state, c, question),
        (CommitmentCommand c, { } state) => FollowUpRules.Refuse(state, c, question),
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
        { Command: Accept or Merge, State: { } state } => new(question.Jurisdiction.Code, $"case-number.{state.Session}"),
        { Command: ApproveReply c } => new(question.Jurisdiction.Code, $"document-number.{c.Department}.{ReplyRules.YearOf(question)}"),
        _ => null,
    };

    /// <summary>The series that the command takes a number from now: a reply that is approved again keeps the one it has, and a case
    /// that is merged once it is accepted.</summary>
    public static NumberSeries? SeriesNeeded(Question question) => question switch
    {
        { Command: ApproveReply c, State: { } state } when state.Assignment(c.Department)?.Reply?.DocumentNumber is not null => null,
        { Command: Merge, State.CaseNumber: not null } => null,
        _ => SeriesOf(question),
    };

    /// <summary>The events that the command makes; <paramref name="move"/> is the row of the case's table that it goes by.</summary>
    public static IReadOnlyList<CaseEvent> Events(Question question, Transition<CaseStage> move)
    {
        var (state, by) = (question.State!, question.By);
        return question.Command switch
        {
            Submit c => SigningRules.Asking(
                new CaseSubmitted(
                    c.Session, question.Jurisdiction.Session(c.Session)!.Kind, c.Title, c.Text, c.Proposers, IntakeRules.PointsOf(c.Text)),
                question),
            Sign => SigningRules.Answer(state, new ProposalSigned(by.Subject), Ends(move)),
            DeclineToSign c => SigningRules.Answer(state, new SignatureDeclined(by.Subject, c.Reason), Ends(move)),
            EnterSignature c => SigningRules.Answer(state, new SignatureEntered(c.Proposer, c.Taken, c.Declined, c.Reason), Ends(move)),
            CloseSigning => [SigningRules.AtCutOff(state)],
            Return c => [new CaseReturned(c.Reason)],
            Resubmit c => SigningRules.Asking(new CaseResubmitted(c.Title, c.Text, c.Proposers, IntakeRules.PointsOf(c.Text)), question),
            Withdraw c => [new CaseWithdrawn(c.Reason)],
            MarkKey c => [new KeyCaseMarked(new Supervisor(c.Manager, c.Name))],
            UnmarkKey c => [new KeyCaseUnmarked(c.Reason)],
            Accept c => [new CaseAccepted(IntakeRules.CaseNumber(question), c.Category)],
            Merge c =>
            [
                .. state.CaseNumber is null ? [new CaseAccepted(IntakeRules.CaseNumber(question), c.Category ?? question.Other!.Category)] : Nothing,
                new CaseMerged(MergeRules.MainCaseOf(question.Other!)),
            ],
            TakeOut c => [new CaseTakenOut(c.Reason, MergeRules.ToRelease(state))],
            Join c => [new MemberJoined(MergeRules.MemberCaseOf(question.Other!, c.Since))],
            Leave c => [new MemberLeft(MergeRules.Listed(state, c)!)],
            Follow => MergeRules.Followed(state, question.Other!),
            Unmerge c => [new MergeDissolved(c.Reason, MergeRules.ToRelease(state))],
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
            GiveOpinion c => [OpinionRules.Given(state, c, question.Uploads ?? [])],
            WaiveOpinion c => [new OpinionWaived(state.Round, c.Department, c.Reason)],
            RaiseDisagreement c => [DisagreementRules.Raised(state, c)],
            SettleDisagreement c => [DisagreementRules.Settled(state, c)],
            DraftReply c => [new ReplyDrafted(state.Round, c.Department, c.Letter)],
            ApproveReply c => [new ReplyApproved(
                state.Round, c.Department, new Approval(c.Signer, c.ClassMark, c.Disclosure), ReplyRules.DocumentNumber(question, c))],
            SendReply c => [ReplyRules.Sent(state, c), .. move.Event == typeof(AllRepliesSent) ? [new AllRepliesSent(state.Round)] : Nothing],
            LogContact c => [new ContactLogged(state.Round, c.Department, new Contact(c.Kind, c.On, c.Proposers, c.Summary))],
            PassReply c => [new ReplyChecked(state.Round, c.Department)],
            SendBackReply c => [new ReplySentBack(state.Round, c.Department, c.Reason)],
            CorrectReply c => [new ReplyCorrected(state.Round, c.Department, c.Letter, c.Reason), .. PublicationRules.Corrected(state, c, question)],
            PublishReply c => [PublicationRules.Published(state, c, question)],
            UnpublishReply c => [new ReplyUnpublished(c.Round ?? state.Round, c.Department, c.Reason)],
            CommitmentCommand c => [FollowUpRules.Happened(state, c)],
            EnterFeedback c => [new FeedbackGiven(
                state.Round, c.Department, c.Proposer, new Feedback(c.Attitude, c.Result, c.Comment), c.Taken)],
            GiveFeedback c => [new FeedbackGiven(state.Round, c.Department, by.Subject, new Feedback(c.Attitude, c.Result, c.Comment))],
            OpenSecondRound c => [new SecondRoundOpened(state.Round + 1, c.Reason)],
            Close c => [new CaseClosed(c.Reason, FeedbackRules.WithoutFeedback(state))],
            Archive => [new CaseArchived()],
            DeadlineCommand c => DeadlineRules.Events(state, c, question),
            RecountDeadlines c => RecountRules.Events(state, c, question),
            var unknown => throw new InvalidOperationException($"No rule for {unknown.GetType().Name}."),
        };
    }

    private static bool Ends(Transition<CaseStage> move) => move.Event == typeof(SigningClosed);

    private static IReadOnlyList<CaseEvent> Nothing => [];
}
