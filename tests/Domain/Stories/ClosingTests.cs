using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Letters.Satisfaction;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>办结 and 重新办理: a case closes when the proposers have had their say, and their second round.</summary>
public sealed class ClosingTests
{
    private static readonly Close WithoutReason = new();

    [Fact]
    public void Case_ClosesWithoutAReasonOnceAllAreContent() =>
        Judged(Satisfied, BasicallySatisfied).Do(Office, WithoutReason).State!.Stage.ShouldBe(CaseStage.Closed);

    [Fact]
    public void ClosingWithoutAFeedback_NeedsAReason()
    {
        var one = Scenario.Answered().Judge(Lead, Satisfied);

        var refused = one.Refuse(Office, WithoutReason);

        refused.Kind.ShouldBe(RejectionKind.FeedbackMissing);
        refused.Missing.ShouldBe(["member-2"]);
        one.Do(Office, Sample.Close()).State!.Stage.ShouldBe(CaseStage.Closed);
    }

    [Fact]
    public void ClosingWithADissatisfiedProposer_IsRefusedWhileARoundIsLeft()
    {
        foreach (var close in new[] { WithoutReason, Sample.Close() })
        {
            var refused = Judged(Satisfied, Dissatisfied).Refuse(Office, close);
            refused.Kind.ShouldBe(RejectionKind.SecondRoundRequired);
            refused.Missing.ShouldBe(["member-2"]);
        }
    }

    [Fact]
    public void ClosingWithADissatisfiedProposer_NeedsAReasonInTheLastRound()
    {
        var last = Second(Dissatisfied, Satisfied);

        last.Refuse(Office, WithoutReason).Errors!.Select(e => e.Field).ShouldBe(["/reason"]);
        last.Do(Office, Sample.Close()).State!.Stage.ShouldBe(CaseStage.Closed);
    }

    [Fact]
    public void SecondRound_ComesOnlyAfterADissatisfiedFeedback()
    {
        Judged(Satisfied, BasicallySatisfied).Refuse(Office, Sample.OpenSecondRound()).Kind.ShouldBe(RejectionKind.NobodyDissatisfied);
        Scenario.Answered().Refuse(Office, Sample.OpenSecondRound()).Kind.ShouldBe(RejectionKind.NobodyDissatisfied);
        var attitude = Sample.Judge(Housing, Satisfied) with { Attitude = Dissatisfied };
        Scenario.Answered().Do(Lead, attitude).Refuse(Office, Sample.OpenSecondRound()).Kind.ShouldBe(RejectionKind.NobodyDissatisfied);
    }

    [Fact]
    public void SecondRound_StartsAfreshAndKeepsTheFirst()
    {
        var first = Scenario.Handling(Traffic).Opine(Traffic).Reply().Judge(Lead, Dissatisfied);
        var second = first.Do(Office, Sample.OpenSecondRound()).Do(Office, new Assign(Water));

        second.State!.Round.ShouldBe(2);
        second.State.CaseNumber.ShouldBe(first.State!.CaseNumber);
        second.State.Lead.ShouldBe(Water);
        second.State.Assignment(Housing).ShouldBeNull();
        second.State.Assignments.Take(2).Select(Snapshot.Of).ShouldBe(first.State.Assignments.Select(Snapshot.Of));
        second.Refuse(Of(Housing), Sample.Acknowledge(Housing)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
    }

    [Fact]
    public void SecondRound_ForgetsTheDissatisfactionOfTheFirst() =>
        Second(Satisfied, Satisfied).Do(Office, WithoutReason).State!.Stage.ShouldBe(CaseStage.Closed);

    [Fact]
    public void Rounds_EndWhereTheJurisdictionSays()
    {
        var last = Second(Dissatisfied, Satisfied);

        last.Refuse(Office, Sample.OpenSecondRound()).Kind.ShouldBe(RejectionKind.NoRoundsLeft);
        (last with { Jurisdiction = Place.Jurisdiction with { MaximumRounds = 3 } })
            .Do(Office, Sample.OpenSecondRound()).State!.Round.ShouldBe(3);
    }

    [Fact]
    public void OnlyRound_OfAJurisdictionWithoutASecondClosesWithAReason()
    {
        var only = Judged(Dissatisfied, Satisfied) with { Jurisdiction = Place.Jurisdiction with { MaximumRounds = 1 } };

        only.Refuse(Office, Sample.OpenSecondRound()).Kind.ShouldBe(RejectionKind.NoRoundsLeft);
        only.Do(Office, Sample.Close()).State!.Stage.ShouldBe(CaseStage.Closed);
    }

    private static Scenario Judged(Satisfaction lead, Satisfaction joint) => Scenario.Answered().Judge(Lead, lead).Judge(Joint, joint);

    private static Scenario Second(Satisfaction lead, Satisfaction joint) =>
        Scenario.Answered().Reopen().Do(Office, new Assign(Housing)).Acknowledge(Housing).Reply().Judge(Lead, lead).Judge(Joint, joint);
}
