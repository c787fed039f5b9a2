using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>退办: the office rules on the first objection to a case, the arbiter on every further one.</summary>
public sealed class ObjectionTests
{
    private static readonly Scenario Objected = Scenario.Assigned(Traffic).Dispute(Housing);

    [Fact]
    public void Objection_ComesBeforeAcknowledging()
    {
        Scenario.Handling(Traffic).Refuse(Of(Housing), Sample.Objection(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Handling(Traffic).Refuse(Of(Traffic), Sample.Objection(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
        Objected.Refuse(Of(Housing), Sample.Objection(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
        Objected.Refuse(Of(Housing), Sample.Acknowledge(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void FirstObjection_IsRuledOnByTheOffice()
    {
        Objected.Refuse(Manager, Sample.Overrule(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        Objected.Refuse(Manager, Sample.Uphold(Housing, Water)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        Objected.Overrule(Office, Housing).State!.Objections.ShouldBe(
            [new Objection(1, Housing, Objected.State!.Version, null, Ruling.Overruled)]);
    }

    [Theory]
    [InlineData(Housing)]
    [InlineData(Traffic)]
    public void SecondObjection_IsRuledOnByTheArbiter(string second)
    {
        var again = Objected.Overrule(Office, Housing).Dispute(second);

        again.Refuse(Office, Sample.Overrule(second)).Detail.ShouldContain("第 2 次");
        again.Refuse(Office, Sample.Uphold(second, Water)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        again.Uphold(Manager, second, Water).State!.Assignment(Water)!.Stage.ShouldBe(AssignmentStage.AwaitingAcknowledgement);
        again.Do(Office with { Roles = CallerRole.Office | CallerRole.Manager }, Sample.Overrule(second)).State!.Objections.Count.ShouldBe(2);
    }

    [Fact]
    public void FirstObjection_StaysTheOfficesWhenAnotherComesBeforeItsRuling()
    {
        var both = Objected.Dispute(Traffic);

        both.Refuse(Office, Sample.Overrule(Traffic)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        both.Refuse(Manager, Sample.Overrule(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        both.Overrule(Manager, Traffic).Overrule(Office, Housing).State!.Objections.Select(o => o.Ruling)
            .ShouldBe([Ruling.Overruled, Ruling.Overruled]);
    }

    [Fact]
    public void SecondRoundsObjection_IsTheCasesSecondToo()
    {
        var second = Objected.Overrule(Office, Housing).Acknowledge(Housing).Waive(Traffic).Reply().Reopen()
            .Do(Office, Sample.Assign()).Dispute(Housing);

        second.Refuse(Office, Sample.Overrule(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        second.Overrule(Manager, Housing).State!.Objections.Select(o => o.Round).ShouldBe([1, 2]);
    }

    [Fact]
    public void UpheldObjection_OfAnAnsweringDepartmentNeedsAnotherInItsPlace()
    {
        Objected.Refuse(Office, Sample.Uphold(Housing)).Errors!.Select(e => e.Field).ShouldBe(["/to"]);
        Objected.Refuse(Office, Sample.Uphold(Housing, Housing)).Errors!.Select(e => e.Field).ShouldBe(["/to"]);
        var moved = Objected.Uphold(Office, Housing, Water);

        moved.State!.Lead.ShouldBe(Water);
        moved.State.Objections.Single().To.ShouldBe(Water);
        moved.State.CurrentAssignments.Single(a => a.Department == Housing).Stage.ShouldBe(AssignmentStage.Released);
        moved.Refuse(Of(Housing), Sample.Acknowledge(Housing)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
    }

    [Fact]
    public void UpheldObjection_OfACoHandlerLetsItGoOrTakesAnother()
    {
        var objected = Scenario.Assigned(Traffic).Acknowledge(Housing).Draft().Approve().Dispute(Traffic);

        objected.Refuse(Of(Housing), Sample.Send(Housing)).Missing.ShouldBe([Traffic]);
        objected.Refuse(Office, Sample.Waive(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
        objected.Uphold(Office, Traffic).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        objected.Uphold(Office, Traffic, Water).Refuse(Of(Housing), Sample.Send(Housing)).Missing.ShouldBe([Water]);
        objected.Refuse(Office, Sample.Uphold(Traffic, Housing)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);
    }

    [Fact]
    public void OverruledDepartment_HasTheTaskAsBefore() =>
        Objected.Overrule(Office, Housing).Acknowledge(Housing).State!.Assignment(Housing)!.Role.ShouldBe(AssignmentRole.Lead);

    [Fact]
    public void Ruling_WithoutAnObjectionIsRefused()
    {
        Scenario.Assigned().Refuse(Office, Sample.Overrule(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Assigned().Refuse(Office, Sample.Uphold(Water)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
        Scenario.Apart().Refuse(Of(Finance), Sample.Objection(Finance)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
    }

    [Fact]
    public void ArbitersRuling_IsFinalForTheRound()
    {
        var ruled = Objected.Overrule(Office, Housing).Dispute(Housing).Overrule(Manager, Housing);

        ruled.Refuse(Of(Housing), Sample.Objection(Housing)).Kind.ShouldBe(RejectionKind.RulingFinal);
        Offers.OnAssignment(ruled.State!, ruled.State!.Assignment(Housing)!, Of(Housing)).ShouldNotContain(typeof(Domain.Commands.RaiseObjection));
        ruled.Dispute(Traffic).State!.Assignment(Traffic)!.Stage.ShouldBe(AssignmentStage.Objected); // another's is another's
        ruled.Acknowledge(Housing).Waive(Traffic).Reply().Reopen().Do(Office, Sample.Assign()).Dispute(Housing)
            .State!.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.Objected); // and so is another round's
    }

    [Fact]
    public void Ruling_IsOfferedToWhoseTurnItIs()
    {
        Ruling(Objected, Office).ShouldBe(2);
        Ruling(Objected, Manager).ShouldBe(0);
        var again = Objected.Overrule(Office, Housing).Dispute(Housing);
        Ruling(again, Office).ShouldBe(0);
        Ruling(again, Manager).ShouldBe(2);

        static int Ruling(Scenario at, People.Caller by) => Offers.OnAssignment(at.State!, at.State!.Assignment(Housing)!, by)
            .Count(c => c == typeof(Domain.Commands.Uphold) || c == typeof(Domain.Commands.Overrule));
    }
}
