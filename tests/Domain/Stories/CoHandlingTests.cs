using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>会签: the lead's reply waits for everybody who was asked, or for a waiver with a reason.</summary>
public sealed class CoHandlingTests
{
    [Fact]
    public void Reply_WaitsForEachCoHandlerByName()
    {
        var ready = Scenario.Handling(Traffic, Water).Draft().Approve();

        ready.Refuse(Of(Housing), Sample.Send(Housing)).Missing.ShouldBe([Traffic, Water]);
        var refused = ready.Opine(Traffic).Refuse(Of(Housing), Sample.Send(Housing));

        refused.Kind.ShouldBe(RejectionKind.OpinionsMissing);
        refused.Missing.ShouldBe([Water]);
        refused.Detail.ShouldContain("青禾市水务局");
        ready.Opine(Traffic).Waive(Water).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void Waiver_IsForTheLeadsCoHandlersOnly()
    {
        var scenario = Scenario.Handling(Traffic);

        scenario.Refuse(Office, Sample.Waive(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
        scenario.Refuse(Office, Sample.Waive(Water)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
        scenario.Refuse(Office, Sample.Waive("nobody")).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
        scenario.Opine(Traffic).Refuse(Office, Sample.Waive(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
        scenario.Waive(Traffic).Refuse(Office, Sample.Waive(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void Waiver_KeepsItsReason() =>
        Scenario.Handling(Traffic).Waive(Traffic).State!.Assignment(Traffic)!.WaiverReason.ShouldBe(Sample.Waive(Traffic).Reason);

    [Fact]
    public void Opinion_FromAWaivedDepartmentIsRefused() =>
        Scenario.Handling(Traffic).Waive(Traffic).Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);

    [Fact]
    public void SoleDepartment_BecomesTheLeadWhenAnotherJoins()
    {
        var alone = Scenario.Handling();
        alone.State!.Assignment(Housing)!.Role.ShouldBe(AssignmentRole.Sole);

        var joined = alone.Draft().Add(Water).State!;

        joined.Assignment(Housing)!.Role.ShouldBe(AssignmentRole.Lead);
        joined.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.Drafted);
        joined.Assignment(Water)!.Role.ShouldBe(AssignmentRole.CoHandler);
        joined.Assignment(Water)!.AskedBy.ShouldBeNull();
    }

    [Fact]
    public void CoHandlerAddedAfterTheApproval_IsWaitedFor() =>
        Scenario.Handling().Draft().Approve().Add(Water).Refuse(Of(Housing), Sample.Send(Housing)).Missing.ShouldBe([Water]);

    [Theory]
    [InlineData(Housing)]
    [InlineData(Traffic)]
    public void Department_IsAddedOnce(string department) =>
        Scenario.Handling(Traffic).Refuse(Office, Sample.Add(department)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);

    [Fact]
    public void CoHandler_DoesNotAnswerTheProposers()
    {
        var scenario = Scenario.Handling(Traffic);
        foreach (var command in new AssignmentCommand[] { Sample.Draft(Traffic), Sample.Approve(Traffic), Sample.Send(Traffic) })
            scenario.Refuse(Of(Traffic), command).Kind.ShouldBe(RejectionKind.WrongStage);
        scenario.Refuse(Of(Housing), Sample.GiveOpinion(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void Department_AcknowledgesBeforeItWorks()
    {
        Scenario.Assigned(Traffic).Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Allowed.ShouldBe(["raise-objection", "acknowledge", "name-handler"]);
        Scenario.Assigned(Traffic).Refuse(Of(Housing), Sample.Draft(Housing)).Allowed.ShouldBe(["raise-objection", "acknowledge", "name-handler"]);
    }
}
