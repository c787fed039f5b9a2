using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>征询意见: each proposer judges for themself, and nobody for them.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public void Proposer_JudgesOnce()
    {
        var judged = Scenario.Answered().Judge(Lead, Satisfaction.Satisfied);

        judged.Refuse(Lead, Sample.Judge(Housing, Satisfaction.Dissatisfied)).Kind.ShouldBe(RejectionKind.FeedbackAlreadyGiven);
        judged.Judge(Joint, Satisfaction.BasicallySatisfied).State!.Assignment(Housing)!.Feedback.Select(f => f.Proposer)
            .ShouldBe(["member-1", "member-2"]);
    }

    [Fact]
    public void Proposer_JudgesTheSecondReplyAgain() =>
        Answered(Scenario.Answered().Reopen()).Judge(Lead, Satisfaction.Satisfied).State!.Assignments.Select(a => a.Feedback.Count)
            .ShouldBe([1, 1]);

    [Fact]
    public void Feedback_ComesAfterTheReply() =>
        Scenario.Handling().Refuse(Lead, Sample.Judge(Housing, Satisfaction.Satisfied)).Kind.ShouldBe(RejectionKind.WrongStage);

    [Fact]
    public void Feedback_FromTheProposerOfAnotherCaseIsRefused() =>
        Scenario.Answered().Refuse(Stranger, Sample.Judge(Housing, Satisfaction.Satisfied)).Kind.ShouldBe(RejectionKind.CaseNotFound);

    [Theory]
    [InlineData(CallerRole.Office)]
    [InlineData(CallerRole.Manager)]
    [InlineData(CallerRole.Department)]
    public void Feedback_FromOneWhoSeesTheCaseInAnotherRoleIsRefused(CallerRole role)
    {
        var both = Stranger with { Roles = CallerRole.Proposer | role, Department = Housing };

        Scenario.Answered().Refuse(both, Sample.Judge(Housing, Satisfaction.Satisfied)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }

    [Fact]
    public void Proposer_LearnsNothingOfACoHandlersPart()
    {
        var answered = Scenario.Handling(Traffic).Opine(Traffic).Reply();

        var ofCoHandler = answered.Refuse(Lead, Sample.Judge(Traffic, Satisfaction.Satisfied));
        var ofOutsider = answered.Refuse(Lead, Sample.Judge(Water, Satisfaction.Satisfied));

        ofCoHandler.ShouldBe(ofOutsider);
        ofCoHandler.Kind.ShouldBe(RejectionKind.AssignmentNotFound);
    }

    private static Scenario Answered(Scenario reopened) => reopened.Do(Office, new Assign(Housing)).Acknowledge(Housing).Reply();
}
