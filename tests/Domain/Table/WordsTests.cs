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
        Enum.GetValues<CallerRole>().Where(role => role != CallerRole.None).Select(Words.Of).ShouldBeUnique();
    }

    [Fact]
    public void Words_JoinSeveralRoles() => Words.Of(CallerRole.Office | CallerRole.Proposer).ShouldBe("交办机关、提案者");

    [Fact]
    public void CommandNames_StayAsTheyArePublished() => CommandName.All.Keys.ShouldBe(
    [
        "accept", "acknowledge", "add-co-handler", "approve-reply", "archive", "assign", "change-lead", "close", "correct-reply", "decline",
        "draft-reply", "enter-feedback", "give-feedback", "give-opinion", "log-contact", "mark-key", "name-handler",
        "open-second-round", "overrule", "pass-reply", "raise-objection", "release-co-handler", "resubmit", "return",
        "send-back-reply", "send-reply", "submit", "uphold", "waive-opinion", "withdraw",
    ]);

    [Fact]
    public void RejectionKinds_StayAsTheyArePublished() =>
        Enum.GetNames<RejectionKind>().Select(KebabCase.Of).ShouldBe(
        [
            "case-not-found", "assignment-not-found", "case-exists", "role-not-allowed", "case-changed", "wrong-stage", "invalid-command",
            "already-assigned", "no-lead", "reply-approved", "contact-missing", "check-missing", "reply-already-sent", "opinions-missing", "feedback-already-given", "feedback-missing", "second-round-required",
            "nobody-dissatisfied", "no-rounds-left", "not-due",
        ]);

    [Theory]
    [InlineData("Submit", "submit")]
    [InlineData("AddCoHandler", "add-co-handler")]
    [InlineData("awaiting", "awaiting")]
    [InlineData("", "")]
    public void KebabCase_PutsAHyphenBeforeEachInnerCapital(string name, string expected) => KebabCase.Of(name).ShouldBe(expected);
}
