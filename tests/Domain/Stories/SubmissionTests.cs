using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>提交 and 审查.</summary>
public sealed class SubmissionTests
{
    [Fact]
    public void Proposer_SubmitsWhatTheyProposeThemselves()
    {
        Scenario.None.Do(Joint, Sample.Submit()).State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        Scenario.None.Refuse(Stranger, Sample.Submit()).Errors!.Select(e => e.Field).ShouldBe(["/proposers"]);
        Scenario.None.Do(Office, Sample.Submit()).State!.Proposers.ShouldBe(Proposers);
    }

    [Theory]
    [InlineData(Cppcc, ProposalKind.CppccProposal)]
    [InlineData(Npc, ProposalKind.NpcSuggestion)]
    public void Kind_IsTheSessions(string session, ProposalKind kind) =>
        Scenario.None.Do(Lead, Sample.Submit() with { Session = session }).State!.Kind.ShouldBe(kind);

    [Fact]
    public void Case_IsSubmittedOnce() =>
        Scenario.Submitted().Refuse(Lead, Sample.Submit()).Kind.ShouldBe(RejectionKind.CaseExists);

    [Fact]
    public void Decline_KeepsItsReasonAndTakesNoNumber()
    {
        var declined = Scenario.Submitted().Do(Office, Sample.Decline());

        declined.State!.CaseNumber.ShouldBeNull();
        declined.History[^1].Event.ShouldBe(new CaseDeclined(Sample.Decline().Reason));
    }

    [Fact]
    public void Category_IsOptional() =>
        Scenario.Submitted().Do(Office, new Domain.Commands.Accept()).State!.Category.ShouldBeNull();
}
