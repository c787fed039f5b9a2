using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>What a reply needs before it goes out, where the jurisdiction asks for more; and how it is corrected afterwards.</summary>
public sealed class ReplyCheckTests
{
    private static readonly Scenario Unspoken = Scenario.Handling().Strictly().Draft().Approve();

    private static readonly Scenario Approved = Unspoken.Do(Of(Housing), Sample.Contact(Housing));

    [Fact]
    public void Contact_ComesBeforeTheReplyWhereThePlaceAsksForIt()
    {
        Unspoken.Do(Office, Sample.Pass(Housing)).Refuse(Of(Housing), Sample.Send(Housing)).Kind.ShouldBe(RejectionKind.ContactMissing);
        (Unspoken with { Jurisdiction = Place.Jurisdiction }).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void Contact_IsWithProposersOfTheCaseAndNotInTheFuture()
    {
        var contact = Sample.Contact(Housing) with { On = new(2026, 3, 3), Proposers = ["member-1", "member-9"] };

        Scenario.Handling().Refuse(Of(Housing), contact).Errors!.Select(e => e.Field).ShouldBe(["/proposers/1", "/on"]);
        (Scenario.Handling() with { Now = new(2026, 3, 2, 16, 0, 0, TimeSpan.Zero) })
            .Do(Of(Housing), contact with { Proposers = ["member-2"] }).State!.Assignment(Housing)!.Contacts.Count.ShouldBe(1);
    }

    [Fact]
    public void Reply_IsCheckedWhereThePlaceAsksForIt()
    {
        Approved.Refuse(Of(Housing), Sample.Send(Housing)).Kind.ShouldBe(RejectionKind.CheckMissing);
        Approved.Do(Office, Sample.Pass(Housing)).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        Approved.Refuse(Of(Housing), Sample.Pass(Housing)).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }

    [Fact]
    public void Check_IsVoidAfterANewDraft() =>
        Approved.Do(Office, Sample.Pass(Housing)).Draft().Approve().Refuse(Of(Housing), Sample.Send(Housing)).Kind
            .ShouldBe(RejectionKind.CheckMissing);

    [Fact]
    public void ReplySentBack_IsADraftThatKeepsItsNumber()
    {
        var back = Approved.Do(Office, Sample.SendBack(Housing));

        back.State!.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.Drafted);
        back.State.Assignment(Housing)!.Reply!.Approval.ShouldBeNull();
        back.Approve().State!.Assignment(Housing)!.Reply!.DocumentNumber.ShouldBe(Approved.State!.Assignment(Housing)!.Reply!.DocumentNumber);
        back.Approve().Refuse(Of(Housing), Sample.Send(Housing)).Kind.ShouldBe(RejectionKind.CheckMissing);
    }

    [Fact]
    public void Office_ChecksNothingWhereThePlaceHasNoCheck()
    {
        foreach (var check in new Commands.AssignmentCommand[] { Sample.Pass(Housing), Sample.SendBack(Housing) })
            Scenario.Handling().Draft().Approve().Refuse(Office, check).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
    }

    [Fact]
    public void OpinionOnceGiven_IsNotRevisedWhenTheReplyIsApproved()
    {
        var answered = Scenario.Handling(Traffic).Opine(Traffic).Draft();

        answered.Opine(Traffic).State!.Assignment(Traffic)!.OpinionEvent.ShouldBe(answered.State!.Version + 1);
        answered.Approve().Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Kind.ShouldBe(RejectionKind.ReplyApproved);
        answered.Approve().Draft().Opine(Traffic).State!.Stage.ShouldBe(CaseStage.InHandling);
        answered.Approve().Send().Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void FirstOpinion_MayComeAfterTheApprovalSinceTheReplyWaitsForIt() =>
        Scenario.Handling(Traffic).Draft().Approve().Opine(Traffic).Send().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);

    [Fact]
    public void Correction_KeepsNumberAndTimeAndTheOldLetter()
    {
        var sent = Scenario.Answered();
        var corrected = sent.Do(Of(Housing), Sample.Correct(Housing));
        var (before, after) = (sent.State!.Assignment(Housing)!.Reply!, corrected.State!.Assignment(Housing)!.Reply!);

        after.DraftEvent.ShouldBe(corrected.State.Version);
        (after with { DraftEvent = before.DraftEvent, CopiedTo = before.CopiedTo, Promises = before.Promises }).ShouldBe(before);
        corrected.State.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        corrected.History.Count(e => e.Event is ReplyDrafted or ReplyCorrected).ShouldBe(2);
        sent.Refuse(Of(Housing), Sample.Correct(Housing) with { Letter = Sample.Draft(Housing, Traffic).Letter }).Kind.ShouldBe(RejectionKind.InvalidCommand);
        sent.Do(Office, Sample.Close()).Refuse(Of(Housing), Sample.Correct(Housing)).Kind.ShouldBe(RejectionKind.WrongStage);
    }
}
