using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>意见分歧: 住建局 leads, 交通局 co-handles, and they do not agree.</summary>
public sealed class DisagreementTests
{
    private static readonly Scenario Opined = Scenario.Handling(Traffic).Opine(Traffic);

    public static TheoryData<string> Sides => [Traffic, Housing];

    [Theory, MemberData(nameof(Sides))]
    public void EitherSide_BringsItToTheOffice_AndTheReplyWaitsForTheDecision(string side)
    {
        var ready = Raise(Opined.Draft().Approve(), side);

        var refused = ready.Refuse(Of(Housing), Sample.Send(Housing));
        refused.Kind.ShouldBe(RejectionKind.DisagreementOpen);
        refused.Missing.ShouldBe([Traffic]);
        refused.Detail.ShouldContain("青禾市交通局");
        ready.State!.Disagreements.ShouldHaveSingleItem().ShouldBe(new Disagreement(1, Housing, Traffic, side, ready.State.Version));

        var settled = ready.Do(Office, Sample.Settle(Traffic));
        settled.State!.Disagreements[0].State.ShouldBe(DisagreementState.Settled);
        settled.State.Disagreements[0].SettledEvent.ShouldBe(settled.State.Version);
        settled.Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void Drafting_GoesOnMeanwhile() =>
        Raise(Opined, Traffic).Draft().Approve().State!.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.Approved);

    [Fact]
    public void CoHandler_HasToGiveItsOpinionFirst()
    {
        Scenario.Handling(Traffic).Refuse(Of(Traffic), Sample.Disagree(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Handling(Traffic).Refuse(Of(Housing), Sample.Disagree(Housing, Traffic)).Errors!.Select(e => e.Field).ShouldBe(["/with"]);
        Opined.Refuse(Of(Housing), Sample.Disagree(Housing)).Errors!.Select(e => e.Field).ShouldBe(["/with"]);
        Opined.Refuse(Of(Traffic), Sample.Disagree(Traffic, Water)).Errors!.Select(e => e.Field).ShouldBe(["/with"]);
    }

    [Fact]
    public void OneAtATime_AndASettledOneCanComeUpAgain()
    {
        var raised = Raise(Opined, Traffic);

        raised.Refuse(Of(Housing), Sample.Disagree(Housing, Traffic)).Kind.ShouldBe(RejectionKind.DisagreementOpen);
        raised.Refuse(Of(Traffic), Sample.Disagree(Traffic)).Kind.ShouldBe(RejectionKind.DisagreementOpen);
        var settled = raised.Do(Office, Sample.Settle(Traffic));
        settled.Refuse(Office, Sample.Settle(Traffic)).Kind.ShouldBe(RejectionKind.NoDisagreement);
        Raise(settled, Housing).State!.Disagreements.Count.ShouldBe(2);
    }

    [Fact]
    public void DepartmentsThatAnswerApart_HaveNoLeadToDisagreeWith() =>
        Scenario.Apart().Acknowledge(Housing).Refuse(Of(Housing), Sample.Disagree(Housing, Water)).Kind.ShouldBe(RejectionKind.NoLead);

    [Theory]
    [InlineData(Water)]
    [InlineData(Traffic)]
    public void ChangeOfTheLead_EndsIt(string to) =>
        Raise(Opined, Traffic).ChangeLead(to).State!.Disagreements.ShouldHaveSingleItem().State.ShouldBe(DisagreementState.Lapsed);

    [Fact]
    public void Withdrawal_EndsIt() =>
        Raise(Opined, Traffic).Do(Office, Sample.Withdraw()).State!.OpenDisagreements.ShouldBeEmpty();

    [Fact]
    public void Both_SeeItAndTheDecision_AndTheProposersDoNot()
    {
        var settled = Raise(Opined, Traffic).Do(Office, Sample.Settle(Traffic)).ChangeLead(Water);

        foreach (var recorded in settled.History.Where(e => e.Event is DisagreementRaised or DisagreementSettled))
            Sees(by => Visibility.MaySee(settled.State!, recorded.Event, by));
        Sees(by => Visibility.MaySee(settled.State!, settled.State!.Disagreements[0], by));

        static void Sees(Func<People.Caller, bool> maySee) =>
            new[] { Office, Manager, Of(Housing), Of(Traffic), Of(Water), Of(Finance), Lead, Elsewhere(Office) }.Select(maySee)
                .ShouldBe([true, true, true, true, true, false, false, false]);
    }

    [Fact]
    public void Offers_FollowIt()
    {
        Offered(Opined, Traffic, Of(Traffic)).ShouldContain(typeof(RaiseDisagreement));
        Offered(Opined, Housing, Of(Housing)).ShouldContain(typeof(RaiseDisagreement));
        Offered(Scenario.Handling(Traffic), Housing, Of(Housing)).ShouldNotContain(typeof(RaiseDisagreement));
        Offered(Opined, Traffic, Office).ShouldNotContain(typeof(SettleDisagreement));
        Offered(Raise(Opined, Traffic), Traffic, Office).ShouldContain(typeof(SettleDisagreement));
        Offered(Raise(Opined, Traffic), Housing, Of(Housing)).ShouldNotContain(typeof(RaiseDisagreement));
    }

    private static IEnumerable<Type> Offered(Scenario at, string department, People.Caller by) =>
        Offers.OnAssignment(at.State!, at.State!.Assignment(department)!, by);

    private static Scenario Raise(Scenario at, string side) =>
        at.Do(Of(side), Sample.Disagree(side, side == Housing ? Traffic : null));
}
