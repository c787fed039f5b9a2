using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>代录反馈, 未反馈: the office writes down what a proposer said elsewhere, and never what nobody said.</summary>
public sealed class EnteredFeedbackTests
{
    [Fact]
    public void EnteredFeedback_SaysHowItWasTakenAndWhoEnteredIt()
    {
        var entered = Scenario.Answered().Do(Office, Sample.Enter(Housing)).History[^1];

        entered.By.ShouldBe(Office);
        var given = entered.Event.ShouldBeOfType<FeedbackGiven>();
        (given.Proposer, given.Taken).ShouldBe(("member-2", FeedbackTaken.Phone));
    }

    [Fact]
    public void Proposer_HasOneFeedbackHoweverItCame()
    {
        Scenario.Answered().Do(Office, Sample.Enter(Housing)).Refuse(Joint, Sample.Judge(Housing, Satisfaction.Dissatisfied)).Kind
            .ShouldBe(RejectionKind.FeedbackAlreadyGiven);
        Scenario.Answered().Judge(Joint, Satisfaction.Dissatisfied).Refuse(Office, Sample.Enter(Housing)).Kind
            .ShouldBe(RejectionKind.FeedbackAlreadyGiven);
    }

    [Fact]
    public void EnteredFeedback_IsOfAProposerOfTheCase() =>
        Scenario.Answered().Refuse(Office, Sample.Enter(Housing, "member-9")).Errors!.Select(e => e.Field).ShouldBe(["/proposer"]);

    [Fact]
    public void Department_EntersNoFeedback() =>
        Scenario.Answered().Refuse(Of(Housing), Sample.Enter(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);

    [Fact]
    public void EnteredDissatisfaction_CallsForASecondRoundToo() =>
        Scenario.Answered().Do(Office, Sample.Enter(Housing, "member-1", Satisfaction.Dissatisfied)).Do(Office, Sample.OpenSecondRound())
            .State!.Round.ShouldBe(2);

    [Fact]
    public void Closing_ListsWhoDidNotReturnTheForm()
    {
        NotReturned(Scenario.Answered()).ShouldBe(["member-1", "member-2"]);
        NotReturned(Scenario.Answered().Judge(Lead, Satisfaction.Satisfied)).ShouldBe(["member-2"]);
        NotReturned(Scenario.Answered().Judge(Lead, Satisfaction.Satisfied).Do(Office, Sample.Enter(Housing))).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> NotReturned(Scenario answered) =>
        answered.Do(Office, Sample.Close()).History[^1].Event.ShouldBeOfType<CaseClosed>().NotReturned;
}
