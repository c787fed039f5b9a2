using ProposalWorkflow.Domain.Commands.Checks;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using static ProposalWorkflow.Domain.Commands.Checks.FieldCheck;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>What a command must be by itself, before anything is known of its case.</summary>
public static class CommandCheck
{
    /// <summary>The faults of the command in this jurisdiction; none where it can be handed on.</summary>
    public static IReadOnlyList<FieldError> Check(CaseCommand command, Jurisdiction jurisdiction) =>
        [.. Faults(command, jurisdiction).OfType<FieldError>()];

    private static IEnumerable<FieldError?> Faults(CaseCommand command, Jurisdiction jurisdiction) => command switch
    {
        Submit c =>
        [
            jurisdiction.Session(c.Session) is null ? new("/session", $"没有代码为“{Short(c.Session)}”的届次。") : null,
            Text("/title", c.Title, ShortText),
            Text("/text", c.Text, LongText),
            .. ProposerCheck.Proposers(c.Proposers),
        ],
        DeclineToSign { Reason: { } reason } => [Text("/reason", reason, Paragraph)],
        EnterSignature c => SignatureCheck.Entered(c),
        Return c => [Text("/reason", c.Reason, Paragraph)],
        Resubmit c => [Text("/title", c.Title, ShortText), Text("/text", c.Text, LongText), .. ProposerCheck.Proposers(c.Proposers)],
        Withdraw c => [Text("/reason", c.Reason, Paragraph)],
        MarkKey c => [Text("/manager", c.Manager, ShortText), Text("/name", c.Name, ShortText)],
        UnmarkKey c => [Text("/reason", c.Reason, Paragraph)],
        Accept { Category: { } category } => [Category(category, jurisdiction)],
        Merge c => [Text("/into", c.Into, ShortText), c.Category is { } category ? Category(category, jurisdiction) : null],
        TakeOut c => [Text("/reason", c.Reason, Paragraph)],
        Decline c => [Text("/reason", c.Reason, Paragraph)],
        Assign c => AssignCheck.Departments(c, jurisdiction),
        AddCoHandler c => [Known("/department", c.Department, jurisdiction)],
        ReleaseCoHandler c => [Text("/reason", c.Reason, Paragraph)],
        ChangeLead c => [Known("/to", c.To, jurisdiction), Text("/reason", c.Reason, Paragraph)],
        RaiseObjection c =>
        [
            Text("/reason", c.Reason, Paragraph),
            c.Suggested is null ? null : Known("/suggested", c.Suggested, jurisdiction),
            c.Suggested == c.Department ? new("/suggested", "建议的承办单位不能是本单位。") : null,
        ],
        Uphold { To: { } to } => [Known("/to", to, jurisdiction)],
        Overrule c => [Text("/reason", c.Reason, Paragraph)],
        NameHandler c => [Text("/section", c.Section, ShortText), Text("/person", c.Person, ShortText)],
        GiveOpinion c => OpinionCheck.Opinion(c, jurisdiction),
        RaiseDisagreement c => [Text("/reason", c.Reason, Paragraph), c.With is null ? null : Known("/with", c.With, jurisdiction)],
        SettleDisagreement c => [Text("/decision", c.Decision, Paragraph)],
        WaiveOpinion c => [Text("/reason", c.Reason, Paragraph)],
        DraftReply c => LetterCheck.Letter(c.Letter, jurisdiction),
        ApproveReply c => LetterCheck.Approval(c, jurisdiction),
        LogContact c =>
        [
            c.Proposers.Count is 0 or > MostProposers ? new("/proposers", $"沟通对象应有 1 至 {MostProposers} 名。") : null,
            Text("/summary", c.Summary, Paragraph),
        ],
        SendBackReply c => [Text("/reason", c.Reason, Paragraph)],
        CorrectReply c => [.. LetterCheck.Letter(c.Letter, jurisdiction), Text("/reason", c.Reason, Paragraph)],
        PublicationCommand c =>
        [
            c is UnpublishReply u ? Text("/reason", u.Reason, Paragraph) : null,
            c.Round < 1 ? new("/round", "轮次从 1 起。") : null,
        ],
        GiveFeedback c => FeedbackCheck.Comment(c.Result, c.Comment),
        EnterFeedback c =>
        [
            Text("/proposer", c.Proposer, ShortText),
            c.Taken == FeedbackTaken.Online ? new("/taken", "代录的反馈应注明纸质、电话或面商。") : null,
            .. FeedbackCheck.Comment(c.Result, c.Comment),
        ],
        RequestExtension c => ExtensionCheck.Request(c),
        GrantExtension c => ExtensionCheck.Grant(c),
        RefuseExtension c => [Text("/reason", c.Reason, Paragraph)],
        PauseDeadline c => ExtensionCheck.Pause(c),
        ResumeDeadline { Reason: { } reason } => [Text("/reason", reason, Paragraph)],
        ReportProgress c => [Text("/text", c.Text, Paragraph)],
        ReportFulfilled c => [Text("/done", c.Done, Paragraph)],
        ExplainCommitment c => [Text("/reason", c.Reason, Paragraph)],
        SendBackCommitment c => [Text("/reason", c.Reason, Paragraph)],
        OpenSecondRound c => [Text("/reason", c.Reason, Paragraph)],
        Close { Reason: { } reason } => [Text("/reason", reason, Paragraph)],
        _ => [],
    };
}
