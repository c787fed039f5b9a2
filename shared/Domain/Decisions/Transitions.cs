using System.Collections.Immutable;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using static ProposalWorkflow.Domain.Cases.AssignmentStage;
using static ProposalWorkflow.Domain.Cases.CaseStage;
using By = ProposalWorkflow.Domain.People.CallerRole;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>
/// Every move that a case and an assignment can make. The decision, the answers "what is allowed now", the picture in the
/// README and the property tests all read these rows. What has no row is refused.
/// </summary>
public static class Transitions
{
    /// <summary>The case. A command on an assignment needs a row here and one in <see cref="Assignment"/>.</summary>
    public static ImmutableArray<Transition<CaseStage>> Case { get; } =
    [
        //  from                command                   by                       to                  makes
        new(NotSubmitted,       typeof(Submit),           By.Office | By.Proposer, AwaitingReview,     typeof(CaseSubmitted),       Condition.NoSignatureToAsk),
        new(NotSubmitted,       typeof(Submit),           By.Office | By.Proposer, AwaitingSignatures, typeof(SignaturesAsked),     Condition.SignaturesToAsk),
        new(AwaitingSignatures, typeof(Sign),             By.Proposer,             AwaitingSignatures, typeof(ProposalSigned),      Condition.OtherSignaturesAwaited),
        new(AwaitingSignatures, typeof(Sign),             By.Proposer,             AwaitingReview,     typeof(SigningClosed),       Condition.LastSignature),
        new(AwaitingSignatures, typeof(DeclineToSign),    By.Proposer,             AwaitingSignatures, typeof(SignatureDeclined),   Condition.OtherSignaturesAwaited),
        new(AwaitingSignatures, typeof(DeclineToSign),    By.Proposer,             AwaitingReview,     typeof(SigningClosed),       Condition.LastSignature),
        new(AwaitingSignatures, typeof(EnterSignature),   By.Office,               AwaitingSignatures, typeof(SignatureEntered),    Condition.OtherSignaturesAwaited),
        new(AwaitingSignatures, typeof(EnterSignature),   By.Office,               AwaitingReview,     typeof(SigningClosed),       Condition.LastSignature),
        new(AwaitingSignatures, typeof(CloseSigning),     By.System,               AwaitingReview,     typeof(SigningClosed)),
        new(AwaitingSignatures, typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(AwaitingReview,     typeof(Return),           By.Office,               Returned,           typeof(CaseReturned)),
        new(Returned,           typeof(Resubmit),         By.Office | By.Proposer, AwaitingReview,     typeof(CaseResubmitted),     Condition.NoSignatureToAsk),
        new(Returned,           typeof(Resubmit),         By.Office | By.Proposer, AwaitingSignatures, typeof(SignaturesAsked),     Condition.SignaturesToAsk),
        new(AwaitingReview,     typeof(Accept),           By.Office,               AwaitingAssignment, typeof(CaseAccepted)),
        new(AwaitingReview,     typeof(Merge),            By.Office,               Merged,             typeof(CaseMerged)),
        new(AwaitingAssignment, typeof(Merge),            By.Office,               Merged,             typeof(CaseMerged)),
        new(Merged,             typeof(TakeOut),          By.Office,               AwaitingAssignment, typeof(CaseTakenOut)),
        new(InHandling,         typeof(TakeOut),          By.Office,               AwaitingAssignment, typeof(CaseTakenOut)),
        new(AwaitingAssignment, typeof(Join),             By.System,               AwaitingAssignment, typeof(MemberJoined)),
        new(InHandling,         typeof(Join),             By.System,               InHandling,         typeof(MemberJoined)),
        new(AwaitingAssignment, typeof(Leave),            By.System,               AwaitingAssignment, typeof(MemberLeft)),
        new(InHandling,         typeof(Leave),            By.System,               InHandling,         typeof(MemberLeft)),
        new(AwaitingFeedback,   typeof(Leave),            By.System,               AwaitingFeedback,   typeof(MemberLeft)),
        new(Merged,             typeof(Follow),           By.System,               InHandling,         typeof(MainFollowed)),
        new(InHandling,         typeof(Follow),           By.System,               InHandling,         typeof(MainFollowed)),
        new(Merged,             typeof(Unmerge),          By.System,               AwaitingAssignment, typeof(MergeDissolved)),
        new(InHandling,         typeof(Unmerge),          By.System,               AwaitingAssignment, typeof(MergeDissolved)),
        new(AwaitingReview,     typeof(Decline),          By.Office,               Declined,           typeof(CaseDeclined)),
        new(Returned,           typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(AwaitingReview,     typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(AwaitingAssignment, typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(Merged,             typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(InHandling,         typeof(Withdraw),         By.Office | By.Proposer, Withdrawn,          typeof(CaseWithdrawn)),
        new(AwaitingReview,     typeof(MarkKey),          By.Office,               AwaitingReview,     typeof(KeyCaseMarked)),
        new(AwaitingAssignment, typeof(MarkKey),          By.Office,               AwaitingAssignment, typeof(KeyCaseMarked)),
        new(Merged,             typeof(MarkKey),          By.Office,               Merged,             typeof(KeyCaseMarked)),
        new(InHandling,         typeof(MarkKey),          By.Office,               InHandling,         typeof(KeyCaseMarked)),
        new(AwaitingReview,     typeof(UnmarkKey),        By.Office,               AwaitingReview,     typeof(KeyCaseUnmarked)),
        new(AwaitingAssignment, typeof(UnmarkKey),        By.Office,               AwaitingAssignment, typeof(KeyCaseUnmarked)),
        new(Merged,             typeof(UnmarkKey),        By.Office,               Merged,             typeof(KeyCaseUnmarked)),
        new(InHandling,         typeof(UnmarkKey),        By.Office,               InHandling,         typeof(KeyCaseUnmarked)),
        new(AwaitingAssignment, typeof(Assign),           By.Office,               InHandling,         typeof(DepartmentsAssigned)),
        new(InHandling,         typeof(AddCoHandler),     By.Office,               InHandling,         null),
        new(InHandling,         typeof(ReleaseCoHandler), By.Office,               InHandling,         null),
        new(InHandling,         typeof(ChangeLead),       By.Office,               InHandling,         null),
        new(InHandling,         typeof(RaiseObjection),   By.Department,           InHandling,         null),
        new(InHandling,         typeof(Uphold),           By.Office | By.Manager,  InHandling,         null),
        new(InHandling,         typeof(Overrule),         By.Office | By.Manager,  InHandling,         null),
        new(InHandling,         typeof(Acknowledge),      By.Department,           InHandling,         null),
        new(InHandling,         typeof(NameHandler),      By.Department,           InHandling,         null),
        new(InHandling,         typeof(LogContact),       By.Department,           InHandling,         null),
        new(InHandling,         typeof(GiveOpinion),      By.Department,           InHandling,         null),
        new(InHandling,         typeof(WaiveOpinion),     By.Office,               InHandling,         null),
        new(InHandling,         typeof(RaiseDisagreement), By.Department,          InHandling,         null),
        new(InHandling,         typeof(SettleDisagreement), By.Office,             InHandling,         null),
        new(InHandling,         typeof(DraftReply),       By.Department,           InHandling,         null),
        new(InHandling,         typeof(ApproveReply),     By.Department,           InHandling,         null),
        new(InHandling,         typeof(PassReply),        By.Office,               InHandling,         null),
        new(InHandling,         typeof(SendBackReply),    By.Office,               InHandling,         null),
        new(InHandling,         typeof(SendReply),        By.Department,           InHandling,         null,                        Condition.OtherRepliesOutstanding),
        new(InHandling,         typeof(SendReply),        By.Department,           AwaitingFeedback,   typeof(AllRepliesSent),      Condition.LastReply),
        new(InHandling,         typeof(CorrectReply),     By.Department,           InHandling,         null),
        new(InHandling,         typeof(RequestExtension), By.Department,           InHandling,         typeof(ExtensionRequested)),
        new(InHandling,         typeof(GrantExtension),   By.Office | By.Manager,  InHandling,         typeof(ExtensionGranted)),
        new(InHandling,         typeof(RefuseExtension),  By.Office | By.Manager,  InHandling,         typeof(ExtensionRefused)),
        new(InHandling,         typeof(PauseDeadline),    By.Office,               InHandling,         typeof(DeadlinesPaused)),
        new(InHandling,         typeof(ResumeDeadline),   By.Office,               InHandling,         typeof(DeadlinesResumed)),
        new(InHandling,         typeof(FireRungs),        By.System,               InHandling,         typeof(RungsFired)),
        new(InHandling,         typeof(RecountDeadlines), By.System,               InHandling,         typeof(DeadlinesRecounted)),
        new(AwaitingFeedback,   typeof(PauseDeadline),    By.Office,               AwaitingFeedback,   typeof(DeadlinesPaused)),
        new(AwaitingFeedback,   typeof(ResumeDeadline),   By.Office,               AwaitingFeedback,   typeof(DeadlinesResumed)),
        new(AwaitingFeedback,   typeof(FireRungs),        By.System,               AwaitingFeedback,   typeof(RungsFired)),
        new(AwaitingFeedback,   typeof(RecountDeadlines), By.System,               AwaitingFeedback,   typeof(DeadlinesRecounted)),
        new(AwaitingFeedback,   typeof(CorrectReply),     By.Department,           AwaitingFeedback,   null),
        new(AwaitingFeedback,   typeof(GiveFeedback),     By.Proposer,             AwaitingFeedback,   null),
        new(AwaitingFeedback,   typeof(EnterFeedback),    By.Office,               AwaitingFeedback,   null),
        new(AwaitingFeedback,   typeof(OpenSecondRound),  By.Office,               AwaitingAssignment, typeof(SecondRoundOpened)),
        new(AwaitingFeedback,   typeof(Close),            By.Office,               Closed,             typeof(CaseClosed)),
        new(Declined,           typeof(Archive),          By.System,               Archived,           typeof(CaseArchived)),
        new(Withdrawn,          typeof(Archive),          By.System,               Archived,           typeof(CaseArchived)),
        new(Closed,             typeof(Archive),          By.System,               Archived,           typeof(CaseArchived)),
        new(InHandling,         typeof(PublishReply),     By.Office,               InHandling,         typeof(ReplyPublished)),
        new(InHandling,         typeof(UnpublishReply),   By.Office,               InHandling,         typeof(ReplyUnpublished)),
        new(AwaitingFeedback,   typeof(PublishReply),     By.Office,               AwaitingFeedback,   typeof(ReplyPublished)),
        new(AwaitingFeedback,   typeof(UnpublishReply),   By.Office,               AwaitingFeedback,   typeof(ReplyUnpublished)),
        new(AwaitingAssignment, typeof(PublishReply),     By.Office,               AwaitingAssignment, typeof(ReplyPublished)),
        new(AwaitingAssignment, typeof(UnpublishReply),   By.Office,               AwaitingAssignment, typeof(ReplyUnpublished)),
        new(Closed,             typeof(PublishReply),     By.Office,               Closed,             typeof(ReplyPublished)),
        new(Closed,             typeof(UnpublishReply),   By.Office,               Closed,             typeof(ReplyUnpublished)),
        new(Archived,           typeof(PublishReply),     By.Office,               Archived,           typeof(ReplyPublished)),
        new(Archived,           typeof(UnpublishReply),   By.Office,               Archived,           typeof(ReplyUnpublished)),
        new(Closed,             typeof(FireRungs),        By.System,               Closed,             typeof(RungsFired)),
        new(Archived,           typeof(FireRungs),        By.System,               Archived,           typeof(RungsFired)),
        new(InHandling,         typeof(ReportProgress),   By.Department,           InHandling,         typeof(ProgressReported)),
        new(InHandling,         typeof(ReportFulfilled),  By.Department,           InHandling,         typeof(FulfilmentReported)),
        new(InHandling,         typeof(ExplainCommitment),By.Department,           InHandling,         typeof(CommitmentExplained)),
        new(InHandling,         typeof(ConfirmCommitment),By.Office,               InHandling,         typeof(CommitmentConfirmed)),
        new(InHandling,         typeof(SendBackCommitment),By.Office,               InHandling,         typeof(CommitmentSentBack)),
        new(AwaitingFeedback,   typeof(ReportProgress),   By.Department,           AwaitingFeedback,   typeof(ProgressReported)),
        new(AwaitingFeedback,   typeof(ReportFulfilled),  By.Department,           AwaitingFeedback,   typeof(FulfilmentReported)),
        new(AwaitingFeedback,   typeof(ExplainCommitment),By.Department,           AwaitingFeedback,   typeof(CommitmentExplained)),
        new(AwaitingFeedback,   typeof(ConfirmCommitment),By.Office,               AwaitingFeedback,   typeof(CommitmentConfirmed)),
        new(AwaitingFeedback,   typeof(SendBackCommitment),By.Office,               AwaitingFeedback,   typeof(CommitmentSentBack)),
        new(AwaitingAssignment, typeof(ReportProgress),   By.Department,           AwaitingAssignment, typeof(ProgressReported)),
        new(AwaitingAssignment, typeof(ReportFulfilled),  By.Department,           AwaitingAssignment, typeof(FulfilmentReported)),
        new(AwaitingAssignment, typeof(ExplainCommitment),By.Department,           AwaitingAssignment, typeof(CommitmentExplained)),
        new(AwaitingAssignment, typeof(ConfirmCommitment),By.Office,               AwaitingAssignment, typeof(CommitmentConfirmed)),
        new(AwaitingAssignment, typeof(SendBackCommitment),By.Office,               AwaitingAssignment, typeof(CommitmentSentBack)),
        new(Closed,             typeof(ReportProgress),   By.Department,           Closed,             typeof(ProgressReported)),
        new(Closed,             typeof(ReportFulfilled),  By.Department,           Closed,             typeof(FulfilmentReported)),
        new(Closed,             typeof(ExplainCommitment),By.Department,           Closed,             typeof(CommitmentExplained)),
        new(Closed,             typeof(ConfirmCommitment),By.Office,               Closed,             typeof(CommitmentConfirmed)),
        new(Closed,             typeof(SendBackCommitment),By.Office,               Closed,             typeof(CommitmentSentBack)),
        new(Archived,           typeof(ReportProgress),   By.Department,           Archived,           typeof(ProgressReported)),
        new(Archived,           typeof(ReportFulfilled),  By.Department,           Archived,           typeof(FulfilmentReported)),
        new(Archived,           typeof(ExplainCommitment),By.Department,           Archived,           typeof(CommitmentExplained)),
        new(Archived,           typeof(ConfirmCommitment),By.Office,               Archived,           typeof(CommitmentConfirmed)),
        new(Archived,           typeof(SendBackCommitment),By.Office,               Archived,           typeof(CommitmentSentBack)),
        new(AwaitingAssignment, typeof(PauseDeadline),    By.Office,               AwaitingAssignment, typeof(DeadlinesPaused)),
        new(AwaitingAssignment, typeof(ResumeDeadline),   By.Office,               AwaitingAssignment, typeof(DeadlinesResumed)),
        new(AwaitingAssignment, typeof(RecountDeadlines), By.System,               AwaitingAssignment, typeof(DeadlinesRecounted)),
        new(AwaitingAssignment, typeof(FireRungs),        By.System,               AwaitingAssignment, typeof(RungsFired)),
        new(Closed,             typeof(PauseDeadline),    By.Office,               Closed,             typeof(DeadlinesPaused)),
        new(Closed,             typeof(ResumeDeadline),   By.Office,               Closed,             typeof(DeadlinesResumed)),
        new(Closed,             typeof(RecountDeadlines), By.System,               Closed,             typeof(DeadlinesRecounted)),
        new(Archived,           typeof(PauseDeadline),    By.Office,               Archived,           typeof(DeadlinesPaused)),
        new(Archived,           typeof(ResumeDeadline),   By.Office,               Archived,           typeof(DeadlinesResumed)),
        new(Archived,           typeof(RecountDeadlines), By.System,               Archived,           typeof(DeadlinesRecounted)),
    ];

    /// <summary>A department that answers the proposers: alone (独办), as the lead (主办), or beside others (分办).</summary>
    public static ImmutableArray<Transition<AssignmentStage>> AnsweringAssignment { get; } =
    [
        new(Unassigned,              typeof(Assign),         By.Office,              AwaitingAcknowledgement, typeof(DepartmentsAssigned)),
        new(Unassigned,              typeof(ChangeLead),     By.Office,              AwaitingAcknowledgement, typeof(TaskMoved)),
        new(Unassigned,              typeof(Uphold),         By.Office | By.Manager, AwaitingAcknowledgement, typeof(TaskMoved)),
        new(AwaitingAcknowledgement, typeof(RaiseObjection), By.Department,          Objected,                typeof(AssignmentObjected)),
        new(Objected,                typeof(Uphold),         By.Office | By.Manager, Released,                typeof(ObjectionUpheld)),
        new(Objected,                typeof(Overrule),       By.Office | By.Manager, AwaitingAcknowledgement, typeof(ObjectionOverruled)),
        new(AwaitingAcknowledgement, typeof(ChangeLead),     By.Office,              Released,                typeof(LeadReleased)),
        new(Handling,                typeof(ChangeLead),     By.Office,              Released,                typeof(LeadReleased)),
        new(Drafted,                 typeof(ChangeLead),     By.Office,              Released,                typeof(LeadReleased)),
        new(Approved,                typeof(ChangeLead),     By.Office,              Released,                typeof(LeadReleased)),
        new(Unassigned,              typeof(Follow),         By.System,              AwaitingAcknowledgement, typeof(DepartmentsAssigned)),
        new(Unassigned,              typeof(Follow),         By.System,              AwaitingAcknowledgement, typeof(TaskMoved)),
        new(AwaitingAcknowledgement, typeof(Follow),         By.System,              Released,                typeof(LeadReleased)),
        new(AwaitingAcknowledgement, typeof(TakeOut),        By.Office,              Released,                typeof(CaseTakenOut)),
        new(AwaitingAcknowledgement, typeof(Unmerge),        By.System,              Released,                typeof(MergeDissolved)),
        new(Handling,                typeof(Follow),         By.System,              Released,                typeof(LeadReleased)),
        new(Handling,                typeof(TakeOut),        By.Office,              Released,                typeof(CaseTakenOut)),
        new(Handling,                typeof(Unmerge),        By.System,              Released,                typeof(MergeDissolved)),
        new(Drafted,                 typeof(Follow),         By.System,              Released,                typeof(LeadReleased)),
        new(Drafted,                 typeof(TakeOut),        By.Office,              Released,                typeof(CaseTakenOut)),
        new(Drafted,                 typeof(Unmerge),        By.System,              Released,                typeof(MergeDissolved)),
        new(Approved,                typeof(Follow),         By.System,              Released,                typeof(LeadReleased)),
        new(Approved,                typeof(TakeOut),        By.Office,              Released,                typeof(CaseTakenOut)),
        new(Approved,                typeof(Unmerge),        By.System,              Released,                typeof(MergeDissolved)),
        new(AwaitingAcknowledgement, typeof(Acknowledge),    By.Department,          Handling,                typeof(TaskAcknowledged)),
        new(AwaitingAcknowledgement, typeof(NameHandler),    By.Department,          AwaitingAcknowledgement, typeof(HandlerNamed)),
        new(Handling,                typeof(NameHandler),    By.Department,          Handling,                typeof(HandlerNamed)),
        new(Drafted,                 typeof(NameHandler),    By.Department,          Drafted,                 typeof(HandlerNamed)),
        new(Approved,                typeof(NameHandler),    By.Department,          Approved,                typeof(HandlerNamed)),
        new(Handling,                typeof(LogContact),     By.Department,          Handling,                typeof(ContactLogged)),
        new(Drafted,                 typeof(LogContact),     By.Department,          Drafted,                 typeof(ContactLogged)),
        new(Approved,                typeof(LogContact),     By.Department,          Approved,                typeof(ContactLogged)),
        new(Handling,                typeof(DraftReply),     By.Department,          Drafted,                 typeof(ReplyDrafted)),
        new(Drafted,                 typeof(DraftReply),     By.Department,          Drafted,                 typeof(ReplyDrafted)),
        new(Approved,                typeof(DraftReply),     By.Department,          Drafted,                 typeof(ReplyDrafted)),
        new(Handling,                typeof(RaiseDisagreement), By.Department,       Handling,                typeof(DisagreementRaised)),
        new(Drafted,                 typeof(RaiseDisagreement), By.Department,       Drafted,                 typeof(DisagreementRaised)),
        new(Approved,                typeof(RaiseDisagreement), By.Department,       Approved,                typeof(DisagreementRaised)),
        new(Drafted,                 typeof(ApproveReply),   By.Department,          Approved,                typeof(ReplyApproved)),
        new(Approved,                typeof(PassReply),      By.Office,              Approved,                typeof(ReplyChecked)),
        new(Approved,                typeof(SendBackReply),  By.Office,              Drafted,                 typeof(ReplySentBack)),
        new(Approved,                typeof(SendReply),      By.Department,          Sent,                    typeof(ReplySent)),
        new(Sent,                    typeof(CorrectReply),   By.Department,          Sent,                    typeof(ReplyCorrected)),
        new(Sent,                    typeof(GiveFeedback),   By.Proposer,            Sent,                    typeof(FeedbackGiven)),
        new(Sent,                    typeof(EnterFeedback),  By.Office,              Sent,                    typeof(FeedbackGiven)),
    ];

    /// <summary>A co-handler (会办), who answers the lead.</summary>
    public static ImmutableArray<Transition<AssignmentStage>> CoHandlingAssignment { get; } =
    [
        new(Unassigned,              typeof(Assign),           By.Office,              AwaitingAcknowledgement, typeof(DepartmentsAssigned)),
        new(Unassigned,              typeof(AddCoHandler),     By.Office,              AwaitingAcknowledgement, typeof(CoHandlerAdded)),
        new(Unassigned,              typeof(Uphold),           By.Office | By.Manager, AwaitingAcknowledgement, typeof(TaskMoved)),
        new(Unassigned,              typeof(WaiveOpinion),     By.Office,              Waived,                  typeof(OpinionWaived)),
        new(AwaitingAcknowledgement, typeof(RaiseObjection),   By.Department,          Objected,                typeof(AssignmentObjected)),
        new(Objected,                typeof(Uphold),           By.Office | By.Manager, Released,                typeof(ObjectionUpheld)),
        new(Objected,                typeof(Overrule),         By.Office | By.Manager, AwaitingAcknowledgement, typeof(ObjectionOverruled)),
        new(AwaitingAcknowledgement, typeof(ReleaseCoHandler), By.Office,              Released,                typeof(CoHandlerReleased)),
        new(Handling,                typeof(ReleaseCoHandler), By.Office,              Released,                typeof(CoHandlerReleased)),
        new(AwaitingAcknowledgement, typeof(Acknowledge),      By.Department,          Handling,                typeof(TaskAcknowledged)),
        new(AwaitingAcknowledgement, typeof(WaiveOpinion),     By.Office,              Waived,                  typeof(OpinionWaived)),
        new(AwaitingAcknowledgement, typeof(NameHandler),      By.Department,          AwaitingAcknowledgement, typeof(HandlerNamed)),
        new(Handling,                typeof(NameHandler),      By.Department,          Handling,                typeof(HandlerNamed)),
        new(Handling,                typeof(GiveOpinion),      By.Department,          Answered,                typeof(OpinionGiven)),
        new(Answered,                typeof(GiveOpinion),      By.Department,          Answered,                typeof(OpinionGiven)),
        new(Handling,                typeof(WaiveOpinion),     By.Office,              Waived,                  typeof(OpinionWaived)),
        new(Answered,                typeof(RaiseDisagreement), By.Department,         Answered,                typeof(DisagreementRaised)),
        new(Answered,                typeof(SettleDisagreement), By.Office,            Answered,                typeof(DisagreementSettled)),
    ];

    /// <summary>A department that is told of the case (参阅) and has nothing to do.</summary>
    public static ImmutableArray<Transition<AssignmentStage>> InformedAssignment { get; } =
    [
        new(Unassigned, typeof(Assign), By.Office, Informed, typeof(DepartmentsAssigned)),
        new(Unassigned, typeof(Follow), By.System, Informed, typeof(DepartmentsAssigned)),
        new(Unassigned, typeof(Follow), By.System, Informed, typeof(DepartmentInformed)),
    ];

    private static readonly ImmutableDictionary<Type, CaseStage> CaseStages = StagesAfter(Case);

    private static readonly ImmutableDictionary<Type, AssignmentStage> AnsweringStages = StagesAfter(AnsweringAssignment);

    private static readonly ImmutableDictionary<Type, AssignmentStage> CoHandlingStages = StagesAfter(CoHandlingAssignment);

    private static readonly ImmutableDictionary<Type, AssignmentStage> InformedStages = StagesAfter(InformedAssignment);

    /// <summary>The rows that an assignment of this role goes by.</summary>
    public static ImmutableArray<Transition<AssignmentStage>> Assignment(AssignmentRole role) => role switch
    {
        AssignmentRole.CoHandler => CoHandlingAssignment,
        AssignmentRole.Information => InformedAssignment,
        _ => AnsweringAssignment,
    };

    /// <summary>The stage that the event brings the case to; null where it leaves the case's stage alone.</summary>
    public static CaseStage? CaseStageAfter(CaseEvent happened) =>
        CaseStages.TryGetValue(happened.GetType(), out var stage) ? stage : null;

    /// <summary>The stage that the event brings an assignment of this role to; null where it leaves the stage alone.</summary>
    public static AssignmentStage? AssignmentStageAfter(CaseEvent happened, AssignmentRole role)
    {
        var stages = role switch
        {
            AssignmentRole.CoHandler => CoHandlingStages,
            AssignmentRole.Information => InformedStages,
            _ => AnsweringStages,
        };
        return stages.TryGetValue(happened.GetType(), out var stage) ? stage : null;
    }

    /// <summary>The roles that may ever give this command, in any stage.</summary>
    public static CallerRole RolesFor(Type command) =>
        Case.Where(t => t.Command == command).Aggregate(CallerRole.None, (roles, t) => roles | t.By);

    /// <summary>The commands that the case takes in this stage from one of these roles.</summary>
    public static IReadOnlyList<Type> Allowed(CaseStage stage, CallerRole roles) =>
        [.. Case.Where(t => t.From == stage && (t.By & roles) != 0).Select(t => t.Command).Distinct()];

    /// <summary>The commands that an assignment takes in this stage from one of these roles, while its case is in handling or answered.</summary>
    public static IReadOnlyList<Type> Allowed(CaseStage @case, AssignmentRole role, AssignmentStage stage, CallerRole roles) =>
    [
        .. Assignment(role).Where(t => t.From == stage && (t.By & roles) != 0).Select(t => t.Command)
            .Intersect(Allowed(@case, roles)).Distinct(),
    ];

    /// <summary>A row that ends where it began moves nothing, whatever else it makes happen.</summary>
    private static ImmutableDictionary<Type, TStage> StagesAfter<TStage>(IEnumerable<Transition<TStage>> rows)
        where TStage : struct, Enum =>
        rows.Where(t => t.Event is not null && !t.From.Equals(t.To)).DistinctBy(t => t.Event).ToImmutableDictionary(t => t.Event!, t => t.To);
}
