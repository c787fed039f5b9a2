using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>联名附议, in a place that asks for it.</summary>
public sealed class SigningTests
{
    private static readonly DateTimeOffset CutOff = Sample.CloseSigning().Due;

    [Fact]
    public void Submission_WaitsForTheJointProposers_UntilTheEndOfTheFifthDay()
    {
        var state = Scenario.AwaitingSignatures().State!;

        state.Stage.ShouldBe(CaseStage.AwaitingSignatures);
        state.Signing!.Until.ShouldBe(new DateTimeOffset(2026, 3, 7, 16, 0, 0, TimeSpan.Zero)); // the first moment of 8 March there
        state.Signing.Awaited.ShouldBe(["member-2"]);
        CaseDues.Of(state, Place.Signing).ShouldBe([new Due(DueKind.Signatures, CutOff)]);
    }

    [Fact]
    public void Submission_OfOneProposerOrWhereNobodySignsGoesToTheReview()
    {
        Scenario.None.Signing().Do(Lead, Sample.Submit() with { Proposers = [Proposers[0]] }).State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        Scenario.Submitted().State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        Scenario.Submitted().State!.Signing.ShouldBeNull();
    }

    [Fact]
    public void Submission_ComesFromTheLeadProposerOrTheOffice()
    {
        Scenario.None.Signing().Refuse(Joint, Sample.Submit()).Errors!.Select(e => e.Field).ShouldBe(["/proposers"]);
        Scenario.None.Signing().Do(Office, Sample.Submit()).State!.Signing!.Awaited.ShouldBe(["member-2"]);
    }

    [Fact]
    public void LastAnswer_BringsTheCaseToTheReviewWithThoseWhoSigned()
    {
        var one = Scenario.None.Signing().Do(Lead, Sample.SubmitOfThree()).Do(Joint, new Sign());
        one.State!.Stage.ShouldBe(CaseStage.AwaitingSignatures);

        var both = one.Do(Joint with { Subject = "member-3" }, new DeclineToSign("已另行提出。"));

        both.State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        both.State.Proposers.ShouldBe(Proposers);
        both.State.Signing!.Signatures.Select(s => (s.Proposer.Id, s.State))
            .ShouldBe([("member-2", SignatureState.Given), ("member-3", SignatureState.Declined)]);
        both.History[^1].Event.ShouldBeOfType<SigningClosed>().Declined.ShouldBe(["member-3"]);
        CaseDues.Of(both.State, Place.Signing).ShouldBeEmpty();
    }

    [Fact]
    public void WhoDeclined_SeesTheCaseNoMore()
    {
        var declined = Scenario.AwaitingSignatures().Do(Joint, new DeclineToSign());

        declined.State!.Proposers.ShouldBe([Proposers[0]]);
        Visibility.MaySee(declined.State, Joint).ShouldBeFalse();
        Visibility.MaySee(declined.State, Lead).ShouldBeTrue();
    }

    [Fact]
    public void Proposer_AnswersOnceAndOnlyForThemselves()
    {
        var of3 = Scenario.None.Signing().Do(Lead, Sample.SubmitOfThree());

        of3.Do(Joint, new Sign()).Refuse(Joint, new DeclineToSign()).Kind.ShouldBe(RejectionKind.SignatureAlreadyGiven);
        of3.Refuse(Lead, new Sign()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        of3.Refuse(Stranger, new Sign()).Kind.ShouldBe(RejectionKind.CaseNotFound);
    }

    [Fact]
    public void CutOff_LeavesOutWhoHasNotSigned_AndCountsThemAsNothingElse()
    {
        var cut = Scenario.None.Signing().Do(Lead, Sample.SubmitOfThree()).Do(Joint, new Sign()).At(CutOff).Do(Place.System, Sample.CloseSigning());

        cut.State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        cut.State.Proposers.ShouldBe(Proposers);
        cut.State.Signing!.Of("member-3")!.State.ShouldBe(SignatureState.Missed);
        cut.History[^1].Event.ShouldBeOfType<SigningClosed>().NotSigned.ShouldBe(["member-3"]);
        cut.Refuse(Place.System, Sample.CloseSigning()).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void CutOff_BindsAtOnceThoughNoSweepHasBeen_ButThePaperOfTheOffice()
    {
        var late = Scenario.AwaitingSignatures().At(CutOff);

        late.Refuse(Joint, new Sign()).Kind.ShouldBe(RejectionKind.SigningOver);
        late.Do(Office, Sample.EnterSignature()).State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        Scenario.AwaitingSignatures().At(CutOff.AddTicks(-1)).Refuse(Place.System, Sample.CloseSigning()).Kind.ShouldBe(RejectionKind.NotDue);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public void Office_EntersWhatCameOnPaper(bool declined, int proposers)
    {
        var entered = Scenario.AwaitingSignatures().Do(Office, Sample.EnterSignature(declined));

        entered.State!.Proposers.Count.ShouldBe(proposers);
        entered.State.Signing!.Of("member-2")!.Taken.ShouldBe(SignatureTaken.Paper);
        Scenario.AwaitingSignatures().Refuse(Office, Sample.EnterSignature(proposer: "member-1")).Errors!.Select(e => e.Field).ShouldBe(["/proposer"]);
        Scenario.None.Signing().Do(Lead, Sample.SubmitOfThree()).Do(Joint, new Sign()).Refuse(Office, Sample.EnterSignature()).Kind
            .ShouldBe(RejectionKind.SignatureAlreadyGiven);
    }

    [Fact]
    public void NewText_IsToBeSignedAnew_ButByWhoWroteIt()
    {
        var returned = Scenario.AwaitingSignatures().Do(Joint, new Sign()).Do(Office, Sample.Return());

        returned.Do(Lead, Sample.Resubmit()).State!.Signing!.Awaited.ShouldBe(["member-2"]);
        var byJoint = returned.Do(Joint, Sample.Resubmit()).State!;
        byJoint.Stage.ShouldBe(CaseStage.AwaitingReview);
        byJoint.Proposers.ShouldBe(Proposers);
    }

    [Fact]
    public void Lead_MayWithdrawWhileOthersAreAsked()
    {
        Scenario.AwaitingSignatures().Do(Lead, Sample.Withdraw()).State!.Stage.ShouldBe(CaseStage.Withdrawn);
        Scenario.AwaitingSignatures().Refuse(Joint, Sample.Withdraw()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }

    [Fact]
    public void Offers_AreWhatIsEachOnesTurn()
    {
        var state = Scenario.AwaitingSignatures().State!;

        Offers.OnCase(state, Lead).ShouldBe([typeof(Withdraw)]);
        Offers.OnCase(state, Joint).ShouldBe([typeof(Sign), typeof(DeclineToSign)]);
        Offers.OnCase(state, Office).ShouldBe([typeof(EnterSignature), typeof(Withdraw)], ignoreOrder: true);
        Offers.OnCase(state, Manager).ShouldBeEmpty();
    }

    [Fact]
    public void Signing_IsBetweenTheProposersAndTheOffice()
    {
        var handled = Scenario.AwaitingSignatures().Do(Joint, new Sign()).Do(Office, Sample.Accept()).Do(Office, Sample.Assign());

        foreach (var recorded in handled.History.Where(e => e.Event is SignaturesAsked or ProposalSigned or SigningClosed))
            new[] { Office, Manager, Lead, Joint, Of(Housing), Elsewhere(Office) }
                .Select(by => Visibility.MaySee(handled.State!, recorded.Event, by)).ShouldBe([true, true, true, true, false, false]);
    }
}
