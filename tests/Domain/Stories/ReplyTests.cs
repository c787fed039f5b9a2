using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>答复函: drafted, approved, sent to every proposer.</summary>
public sealed class ReplyTests
{
    [Fact]
    public void Annex_NeedsThatDepartmentsOpinionOfThisRound()
    {
        var scenario = Scenario.Handling(Traffic, Water).Waive(Water);
        var draft = Sample.Draft(Housing, Traffic, Water);

        scenario.Refuse(Of(Housing), draft).Errors!.Select(e => e.Field)
            .ShouldBe(["/letter/annexes/0/department", "/letter/annexes/1/department"]);
        scenario.Opine(Traffic).Refuse(Of(Housing), draft).Errors!.Select(e => e.Field).ShouldBe(["/letter/annexes/1/department"]);
        scenario.Opine(Traffic).Do(Of(Housing), Sample.Draft(Housing, Traffic)).State!.Assignment(Housing)!.Stage
            .ShouldBe(AssignmentStage.Drafted);
    }

    [Fact]
    public void Annex_OfAnEarlierRoundIsRefused()
    {
        var second = Scenario.Handling(Traffic).Opine(Traffic).Reply().Reopen().Do(Office, Sample.Assign()).Acknowledge(Housing);

        second.Refuse(Of(Housing), Sample.Draft(Housing, Traffic)).Kind.ShouldBe(RejectionKind.InvalidCommand);
    }

    [Fact]
    public void NewDraft_MakesTheApprovalVoid()
    {
        var revised = Scenario.Handling().Draft().Approve().Draft();

        revised.State!.Assignment(Housing)!.Reply!.Approval.ShouldBeNull();
        revised.Refuse(Of(Housing), Sample.Send(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void SentReply_NamesEveryProposerAndThoseItIsCopiedTo()
    {
        var sent = Scenario.Answered().History.Select(e => e.Event).OfType<ReplySent>().Single();

        sent.Proposers.ShouldBe(["member-1", "member-2"]);
        sent.CopiedTo.ShouldBe(["市政府督查室"]);
    }

    [Fact]
    public void SentReply_IsFinal()
    {
        foreach (var command in Sample.OnAssignment(Housing).Where(c => c is not Commands.CorrectReply && Transitions.RolesFor(c.GetType()) == Of(Housing).Roles))
            Scenario.Answered().Refuse(Of(Housing), command).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    /// <summary>Who handles it is known before anybody acknowledges, and may change while the reply is written.</summary>
    [Fact]
    public void Handler_IsNamedAtAnyTimeBeforeTheReplyIsOut()
    {
        Scenario[] before = [Scenario.Assigned(), Scenario.Handling(), Scenario.Handling().Draft(), Scenario.Handling().Draft().Approve()];

        foreach (var at in before)
        {
            var named = at.Do(Of(Housing), Sample.NameHandler(Housing)).State!.Assignment(Housing)!;
            named.Handler!.Person.ShouldBe("承办人甲");
            named.Stage.ShouldBe(at.State!.Assignment(Housing)!.Stage);
        }

        Scenario.Answered().Refuse(Of(Housing), Sample.NameHandler(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }
}
