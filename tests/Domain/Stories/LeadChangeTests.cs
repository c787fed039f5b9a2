using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>Departments change while the case runs; what was done stays in the history.</summary>
public sealed class LeadChangeTests
{
    [Fact]
    public void CoHandler_BecomesTheLead()
    {
        var changed = Scenario.Handling(Traffic, Water).Opine(Traffic).Draft().ChangeLead(Traffic);

        changed.State!.Lead.ShouldBe(Traffic);
        changed.State.CurrentAssignments.Count(a => a.Department == Traffic).ShouldBe(1);
        changed.State.MissingOpinions.ShouldBe([Water]);
        changed.History.Select(e => e.Event).OfType<ReplyDrafted>().ShouldHaveSingleItem().Department.ShouldBe(Housing);
        changed.Acknowledge(Traffic).Waive(Water).Reply(Traffic).State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void Lead_ChangesUntilItsReplyIsOut()
    {
        foreach (var at in new[] { Scenario.Assigned(), Scenario.Handling(), Scenario.Handling().Draft(), Scenario.Handling().Draft().Approve() })
            at.ChangeLead(Water).State!.Lead.ShouldBe(Water);
        Scenario.Apart().Acknowledge(Housing).Reply().Refuse(Office, Sample.ChangeLead(Housing, Finance)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Assigned().Dispute(Housing).Refuse(Office, Sample.ChangeLead(Housing, Water)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Assigned().Refuse(Office, Sample.ChangeLead(Housing, Housing)).Kind.ShouldBe(RejectionKind.InvalidCommand);
    }

    [Fact]
    public void CoHandlerThatObjects_DoesNotBecomeTheLeadBeforeTheRuling()
    {
        var objected = Scenario.Assigned(Traffic).Dispute(Traffic);

        objected.Refuse(Office, Sample.ChangeLead(Housing, Traffic)).Detail.ShouldContain("尚未裁定");
        objected.Dispute(Housing).Refuse(Manager, Sample.Uphold(Housing, Traffic)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);
        objected.Overrule(Office, Traffic).ChangeLead(Traffic).State!.Lead.ShouldBe(Traffic);
    }

    [Fact]
    public void LeadThatComesBack_StartsAfresh()
    {
        var back = Scenario.Handling().Draft().Approve().ChangeLead(Water).Do(Office, Sample.ChangeLead(Water, Housing));

        back.State!.Assignment(Housing)!.Reply.ShouldBeNull();
        back.State.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.AwaitingAcknowledgement);
    }

    [Fact]
    public void ReleasedLead_KeepsItsRoleWhenAnotherJoins() =>
        Scenario.Handling().ChangeLead(Water).Add(Traffic).State!.CurrentAssignments.Select(a => a.Role)
            .ShouldBe([AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.CoHandler]);

    [Fact]
    public void ReleasedCoHandler_IsWaitedForNoMoreAndCanBeAddedAgain()
    {
        var released = Scenario.Handling(Traffic).Draft().Approve().Release(Traffic);

        released.Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
        released.Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        released.Add(Traffic).State!.MissingOpinions.ShouldBe([Traffic]);
        Scenario.Handling(Traffic).Opine(Traffic).Refuse(Office, Sample.Release(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Handling(Traffic).Refuse(Office, Sample.Release(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void Handler_IsNamedByTheDepartmentItself()
    {
        Scenario.Handling().Do(Of(Housing), Sample.NameHandler(Housing)).State!.Assignment(Housing)!.Handler
            .ShouldBe(new Handler("市政科", "承办人甲"));
        Scenario.Handling().Refuse(Office, Sample.NameHandler(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }
}
