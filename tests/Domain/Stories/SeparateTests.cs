using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>分办: each department answers its part with a reply of its own, and is judged for it.</summary>
public sealed class SeparateTests
{
    private static readonly Scenario OneSent = Scenario.Apart().Acknowledge(Housing).Reply();

    [Fact]
    public void Case_WaitsForTheLastReply()
    {
        OneSent.State!.Stage.ShouldBe(CaseStage.InHandling);
        OneSent.Refuse(Lead, Sample.Judge(Housing, Satisfaction.Satisfied)).Kind.ShouldBe(RejectionKind.WrongStage);
        var both = OneSent.Acknowledge(Water).Reply(Water);

        both.State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        both.History.Count(e => e.Event is AllRepliesSent).ShouldBe(1);
        both.State.CurrentAssignments.Where(a => a.Answers).Select(a => a.Reply!.DocumentNumber).ShouldBeUnique();
    }

    [Fact]
    public void Department_HasNoLeadAndNoCoHandlers()
    {
        Scenario.Apart().State!.Lead.ShouldBeNull();
        Scenario.Apart().Refuse(Office, Sample.Add(Traffic)).Kind.ShouldBe(RejectionKind.NoLead);
        Scenario.Apart().Refuse(Office, Sample.Add(Water)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);
    }

    [Fact]
    public void Proposer_JudgesEachReplyAndIsMissedForEach()
    {
        var both = OneSent.Acknowledge(Water).Reply(Water).Judge(Lead, Satisfaction.Satisfied).Judge(Joint, Satisfaction.Satisfied)
            .Do(Joint, Sample.Judge(Water, Satisfaction.Satisfied));

        both.Refuse(Office, new Commands.Close()).Missing.ShouldBe(["member-1"]);
        both.Do(Lead, Sample.Judge(Water, Satisfaction.Satisfied)).Do(Office, new Commands.Close()).State!.Stage.ShouldBe(CaseStage.Closed);
    }

    [Fact]
    public void Task_OfAnotherIsNotGivenTwice()
    {
        Scenario.Apart().Refuse(Office, Sample.ChangeLead(Housing, Water)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);
        var objected = OneSent.Dispute(Water);
        objected.Refuse(Office, Sample.Uphold(Water, Housing)).Kind.ShouldBe(RejectionKind.AlreadyAssigned);
        objected.Refuse(Office, Sample.Uphold(Water)).Kind.ShouldBe(RejectionKind.InvalidCommand);
        objected.Uphold(Office, Water, Finance).State!.Assignment(Finance)!.Role.ShouldBe(AssignmentRole.Separate);
    }

    [Fact]
    public void InformedDepartment_HasNothingToDo()
    {
        foreach (var command in Sample.OnAssignment(Finance).Where(c => Transitions.RolesFor(c.GetType()) == Of(Finance).Roles))
            Scenario.Apart().Refuse(Of(Finance), command).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
        Visibility.MaySee(Scenario.Apart().State!, Of(Finance)).ShouldBeTrue();
        OneSent.Acknowledge(Water).Reply(Water).State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }
}
