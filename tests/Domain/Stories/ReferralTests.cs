using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>“Outside our remit: ask department X”: the reply waits until X has answered or the office has said that it need not.</summary>
public sealed class ReferralTests
{
    private static readonly Scenario AsksForFinance = Scenario.Handling(Traffic).Draft().Approve().Opine(Traffic, Finance);

    [Fact]
    public void Referral_HoldsTheReplyUntilTheDepartmentIsAddedAndHasAnswered()
    {
        MissingIn(AsksForFinance).ShouldBe([Finance]);
        MissingIn(AsksForFinance.Add(Finance)).ShouldBe([Finance]);
        MissingIn(AsksForFinance.Add(Finance).Acknowledge(Finance)).ShouldBe([Finance]);

        AsksForFinance.Add(Finance).Acknowledge(Finance).Opine(Finance).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void Referral_IsSettledByAWaiverBeforeOrAfterTheDepartmentIsAdded()
    {
        AsksForFinance.Waive(Finance).Send().State!.Assignment(Finance)!.Stage.ShouldBe(AssignmentStage.Waived);
        AsksForFinance.Add(Finance).Waive(Finance).Send().State!.OpenReferrals.ShouldBeEmpty();
    }

    [Fact]
    public void AddedDepartment_KnowsWhoAskedForIt() =>
        AsksForFinance.Add(Finance).State!.Assignment(Finance)!.AskedBy.ShouldBe(Traffic);

    [Fact]
    public void AddedDepartment_MayAskForYetAnother() =>
        MissingIn(AsksForFinance.Add(Finance).Acknowledge(Finance).Opine(Finance, Water)).ShouldBe([Water]);

    [Fact]
    public void Referral_AskedForTwiceIsOneReferral() =>
        Scenario.Handling(Traffic, Water).Opine(Traffic, Finance, Finance).Opine(Water, Finance).State!.OpenReferrals
            .ShouldBe([new Referral(Traffic, Finance)]);

    [Theory]
    [InlineData(Housing)]
    [InlineData(Water)]
    public void Referral_ToADepartmentThatTakesPartAlreadyIsNone(string department) =>
        Scenario.Handling(Traffic, Water).Opine(Traffic, department).State!.OpenReferrals.ShouldBeEmpty();

    [Fact]
    public void NewerOpinion_AsksAnew()
    {
        var asks = Scenario.Handling(Traffic).Draft().Opine(Traffic, Finance);

        asks.Opine(Traffic, Water).State!.OpenReferrals.ShouldBe([new Referral(Traffic, Water)]);
        asks.Opine(Traffic).State!.OpenReferrals.ShouldBeEmpty();
    }

    [Fact]
    public void Referral_ToADepartmentThatIsOnlyInformedHoldsTheReplyToo()
    {
        var informed = Scenario.Accepted().Do(Office, Sample.Assign()).Acknowledge(Housing).Acknowledge(Traffic).Opine(Traffic, Finance);

        informed.State!.MissingOpinions.ShouldBe([Finance]);
        informed.Add(Finance).State!.Assignment(Finance)!.Role.ShouldBe(AssignmentRole.CoHandler);
    }

    [Fact]
    public void Referral_ToTheOneThatBecomesTheLeadIsSettled()
    {
        var asks = Scenario.Handling(Traffic).Opine(Traffic, Finance);

        asks.ChangeLead(Finance).State!.MissingOpinions.ShouldBeEmpty();
        asks.ChangeLead(Traffic).State!.MissingOpinions.ShouldBeEmpty(); // who asked leads now, and need not ask itself
    }

    [Fact]
    public void Referral_OfTheFirstRoundIsNotAskedForInTheSecond()
    {
        var second = AsksForFinance.Waive(Finance).Send().Reopen();

        second.State!.OpenReferrals.ShouldBeEmpty();
        second.Do(Office, new Domain.Commands.Assign(Housing)).State!.MissingOpinions.ShouldBeEmpty();
    }

    private static IReadOnlyList<string>? MissingIn(Scenario scenario) => scenario.Refuse(Of(Housing), Sample.Send(Housing)).Missing;
}
