using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Tests.Table;

/// <summary>Everything that users meet has a name in their language, and a stable one on the wire.</summary>
public sealed class WordsTests
{
    [Fact]
    public void Words_KnowEveryCommandStageAndRole()
    {
        CommandName.All.Values.Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<CaseStage>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<AssignmentStage>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<AssignmentRole>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<OpinionState>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<DisagreementState>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<CommitmentState>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<SignatureState>().Select(Words.Of).ShouldBeUnique();
        Enum.GetValues<CallerRole>().Where(role => role != CallerRole.None).Select(Words.Of).ShouldBeUnique();
    }

    [Fact]
    public void Words_JoinSeveralRoles() => Words.Of(CallerRole.Office | CallerRole.Proposer).ShouldBe("交办机关、提案者");

    [Fact]
    public void CommandNames_StayAsTheyArePublished() => CommandName.All.Keys.ShouldBe(
    [
        "accept", "acknowledge", "add-co-handler", "approve-reply", "archive", "assign", "change-lead", "close", "close-signing",
        "confirm-commitment", "correct-reply", "decline", "decline-to-sign", "draft-reply", "enter-feedback", "enter-signature", "explain-commitment", "fire-rungs", "follow",
        "give-feedback", "give-opinion", "grant-extension", "join", "leave", "log-contact", "mark-key", "merge", "name-handler",
        "open-second-round", "overrule", "pass-reply", "pause-deadline", "publish-reply", "raise-disagreement", "raise-objection",
        "recount-deadlines", "refuse-extension",
        "release-co-handler", "report-fulfilled", "report-progress", "request-extension", "resubmit", "resume-deadline", "return", "send-back-commitment", "send-back-reply", "send-reply",
        "settle-disagreement", "sign", "submit", "take-out", "unmark-key", "unmerge", "unpublish-reply", "uphold", "waive-opinion", "withdraw",
    ]);

    [Fact]
    public void RejectionKinds_StayAsTheyArePublished() =>
        Enum.GetNames<RejectionKind>().Select(KebabCase.Of).ShouldBe(
        [
            "case-not-found", "assignment-not-found", "case-exists", "role-not-allowed", "case-changed", "wrong-stage", "invalid-command",
            "no-key-case", "already-assigned", "no-lead", "ruling-final", "reply-approved", "reply-not-ready", "contact-missing", "check-missing", "reply-already-sent", "opinions-missing", "disagreement-open", "no-disagreement", "feedback-already-given", "feedback-missing", "second-round-required",
            "nobody-dissatisfied", "no-rounds-left", "not-mergeable", "not-merged", "decided-on-main-case", "main-case-not-answered",
            "outdated", "signature-already-given", "signing-over", "not-due", "deadline-not-found", "deadline-ended", "deadline-overdue",
            "deadline-paused", "deadline-not-paused", "pause-not-allowed", "objection-pending", "extension-not-allowed",
            "extension-already-requested", "extension-not-requested", "extension-too-long", "extension-too-often", "objection-too-late",
            "nothing-moves", "not-publishable", "already-published", "not-published", "secrets-found",
            "commitment-not-found", "commitment-settled", "commitment-reported", "commitment-not-reported",
        ]);

    [Theory]
    [InlineData("Submit", "submit")]
    [InlineData("AddCoHandler", "add-co-handler")]
    [InlineData("awaiting", "awaiting")]
    [InlineData("", "")]
    public void KebabCase_PutsAHyphenBeforeEachInnerCapital(string name, string expected) => KebabCase.Of(name).ShouldBe(expected);
}
