using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>The problems that the answer to a command can name.</summary>
internal static class Conflicts
{
    private static readonly Type[] OnDeadlines =
        [typeof(RequestExtension), typeof(GrantExtension), typeof(RefuseExtension), typeof(PauseDeadline), typeof(ResumeDeadline)];

    private static readonly Type[] Reports = [typeof(ReportProgress), typeof(ReportFulfilled), typeof(ExplainCommitment)];
    private static readonly Type[] Confirmations = [typeof(ConfirmCommitment), typeof(SendBackCommitment)];

    /// <summary>What only some commands are refused for. Any other reason is one that every command on a case may be refused for.</summary>
    private static readonly Dictionary<RejectionKind, Type[]> OnlyFor = new()
    {
        [RejectionKind.CaseExists] = [typeof(Submit)],
        [RejectionKind.NoKeyCase] = [typeof(UnmarkKey)],
        [RejectionKind.AlreadyAssigned] = [typeof(AddCoHandler), typeof(ChangeLead), typeof(Uphold)],
        [RejectionKind.NoLead] = [typeof(AddCoHandler), typeof(RaiseDisagreement)],
        [RejectionKind.DisagreementOpen] = [typeof(RaiseDisagreement), typeof(SendReply)],
        [RejectionKind.NoDisagreement] = [typeof(SettleDisagreement)],
        [RejectionKind.RulingFinal] = [typeof(RaiseObjection)],
        [RejectionKind.ReplyApproved] = [typeof(GiveOpinion)],
        [RejectionKind.ReplyNotReady] = [typeof(ApproveReply), typeof(CorrectReply)],
        [RejectionKind.ContactMissing] = [typeof(SendReply)],
        [RejectionKind.CheckMissing] = [typeof(SendReply)],
        [RejectionKind.OpinionsMissing] = [typeof(SendReply)],
        [RejectionKind.ReplyAlreadySent] = [typeof(Withdraw), typeof(TakeOut)],
        [RejectionKind.FeedbackAlreadyGiven] = [typeof(GiveFeedback), typeof(EnterFeedback)],
        [RejectionKind.FeedbackMissing] = [typeof(Close)],
        [RejectionKind.SecondRoundRequired] = [typeof(Close)],
        [RejectionKind.NobodyDissatisfied] = [typeof(OpenSecondRound)],
        [RejectionKind.NoRoundsLeft] = [typeof(OpenSecondRound)],
        [RejectionKind.NotMergeable] = [typeof(Merge)],
        [RejectionKind.NotMerged] = [typeof(TakeOut)],
        [RejectionKind.DecidedOnMainCase] = [typeof(AddCoHandler), typeof(ChangeLead), typeof(RaiseObjection)],
        [RejectionKind.MainCaseNotAnswered] = [typeof(SendReply)],
        [RejectionKind.Outdated] = [], // what the workflow tells itself
        [RejectionKind.SignatureAlreadyGiven] = [typeof(Sign), typeof(DeclineToSign), typeof(EnterSignature)],
        [RejectionKind.SigningOver] = [typeof(Sign), typeof(DeclineToSign)],
        [RejectionKind.NotDue] = [], // of what the workflow does by itself
        [RejectionKind.DeadlineNotFound] = OnDeadlines,
        [RejectionKind.DeadlineEnded] = OnDeadlines,
        [RejectionKind.DeadlineOverdue] = [typeof(RequestExtension), typeof(PauseDeadline)],
        [RejectionKind.DeadlinePaused] = [typeof(PauseDeadline)],
        [RejectionKind.DeadlineNotPaused] = [typeof(ResumeDeadline)],
        [RejectionKind.PauseNotAllowed] = [typeof(PauseDeadline)],
        [RejectionKind.ObjectionPending] = [typeof(ResumeDeadline)],
        [RejectionKind.ExtensionNotAllowed] = [typeof(RequestExtension)],
        [RejectionKind.ExtensionAlreadyRequested] = [typeof(RequestExtension)],
        [RejectionKind.ExtensionNotRequested] = [typeof(GrantExtension), typeof(RefuseExtension)],
        [RejectionKind.ExtensionTooLong] = [typeof(RequestExtension), typeof(GrantExtension)],
        [RejectionKind.ExtensionTooOften] = [typeof(RequestExtension), typeof(GrantExtension)],
        [RejectionKind.ObjectionTooLate] = [typeof(RaiseObjection)],
        [RejectionKind.NothingMoves] = [], // what the workflow tells itself
        [RejectionKind.NotPublishable] = [typeof(PublishReply)],
        [RejectionKind.AlreadyPublished] = [typeof(PublishReply)],
        [RejectionKind.SecretsFound] = [typeof(PublishReply)],
        [RejectionKind.CommitmentNotFound] = [.. Reports, .. Confirmations],
        [RejectionKind.CommitmentSettled] = [.. Reports, .. Confirmations],
        [RejectionKind.CommitmentReported] = Reports,
        [RejectionKind.CommitmentNotReported] = Confirmations,
        [RejectionKind.NotPublished] = [typeof(UnpublishReply)],
    };

    private static readonly ProblemType[] OfHttp =
    [
        ProblemType.MalformedJson, ProblemType.WrongBody, ProblemType.WrongParameter, ProblemType.InvalidToken, ProblemType.BodyTooLarge,
        ProblemType.NotJson, ProblemType.KeyReused, ProblemType.Internal,
    ];

    /// <summary>For a type of command.</summary>
    public static IEnumerable<ProblemType> Of(Type command) =>
        OfHttp.Concat(Enum.GetValues<RejectionKind>().Where(kind => Can(command, kind)).Select(ProblemType.Of));

    private static bool Can(Type command, RejectionKind kind) =>
        kind is RejectionKind.RoleNotAllowed or RejectionKind.InvalidCommand
        || (OnlyFor.TryGetValue(kind, out var some) ? some.Contains(command)
            : kind == RejectionKind.AssignmentNotFound
                ? command.IsSubclassOf(typeof(AssignmentCommand)) || command.IsSubclassOf(typeof(PublicationCommand))
            : command != typeof(Submit));
}
