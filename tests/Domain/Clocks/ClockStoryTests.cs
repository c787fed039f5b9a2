using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>Whole stories of deadlines. 住建局 leads, 交通局 co-handles; assigned on 2026-03-02.</summary>
public sealed class ClockStoryTests
{
    private static readonly Scenario Handling = Assigned.Acknowledge(Housing).Acknowledge(Traffic);

    [Fact]
    public void Objection_PausesTheClocks_AndTheTimeUntilItsRulingIsNotCounted()
    {
        var objected = Assigned.On("03-04").Dispute(Traffic);
        objected.On("03-20").Read(objected.Open(LimitedStep.Acknowledge, Traffic)).State.ShouldBe(DeadlineState.Paused);

        var ruled = objected.On("03-09").Overrule(Office, Traffic);

        ruled.Read(ruled.Open(LimitedStep.Acknowledge, Traffic)).Date.ShouldBe(Day("03-12")); // 03-09, and three working days
        ruled.Read(ruled.Open(LimitedStep.Opinion)).Date.ShouldBe(Day("04-07"));
    }

    [Fact]
    public void Objection_AfterItsTimeIsRefused()
    {
        var late = Assigned.On("03-12"); // seven working days after 03-02 is 03-11

        Assigned.On("03-11").Dispute(Traffic).State!.Objections.ShouldHaveSingleItem();
        late.Refuse(Of(Traffic), Sample.Objection(Traffic)).ShouldSatisfyAllConditions(
            r => r.Kind.ShouldBe(RejectionKind.ObjectionTooLate), r => r.Detail.ShouldContain("2026年3月11日"));
    }

    /// <summary>The objection is made and ruled on in the main case; the merged one has clocks of its own for the same department.</summary>
    [Fact]
    public void ClocksOfAMergedCase_StandWhileTheMainCasesObjectionWaits()
    {
        var member = (Scenario.Submitted() with { Jurisdiction = Timed.Place }).On("03-02").Do(Office, Sample.Merge(OtherCases.Disputed)).Follow(1);
        var objected = member.On("03-04").Follow(2);

        objected.Open(LimitedStep.Reply).OpenPause.ShouldNotBeNull().Cause.ShouldBe(PauseCause.Objection);
        CaseDues.Of(objected.State!, objected.Jurisdiction).ShouldBeEmpty();
        objected.Refuse(Fixture.Place.System, Sample.Follow(objected.State!.MergedInto!.Since, OtherCases.Disputed)).Kind.ShouldBe(RejectionKind.Outdated);

        var ruled = objected.On("03-09").Follow(3);

        ruled.State!.Deadlines.ShouldAllBe(d => d.OpenPause == null);
        ruled.Read(ruled.Open(LimitedStep.Acknowledge, Housing)).Date.ShouldBe(Day("03-12")); // as on the main case: 03-09, and three working days
        ruled.Read(ruled.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-08")); // 06-02, and the days from 03-04 to 03-09; 06-07 is a Sunday
    }

    [Fact]
    public void NewLead_BeginsAnew_AndNothingOfTheOldOnesIsItsFault()
    {
        var changed = Handling.On("04-10").Do(Of(Housing), Sample.RequestExtension(Handling.Open(LimitedStep.Reply).Id)).ChangeLead(Water);

        var reply = changed.Open(LimitedStep.Reply);
        reply.Bearer.ShouldBe(Water);
        reply.OpenRequest.ShouldBeNull();
        changed.Read(reply).Date.ShouldBe(Day("07-10"));
        changed.State!.EndedDeadlines.Where(d => d.Bearer == Housing && d.How == LedgerKind.Superseded).Select(d => d.Step)
            .ShouldBe([LimitedStep.RaiseObjection, LimitedStep.FirstContact, LimitedStep.Reply], ignoreOrder: true);
    }

    [Fact]
    public void Extension_IsAskedForAndGranted()
    {
        var id = Handling.Open(LimitedStep.Reply).Id;

        var granted = Handling.On("05-20").Do(Of(Housing), Sample.RequestExtension(id)).On("05-22").Do(Office, Sample.Grant(id));

        granted.Read(granted.Open(LimitedStep.Reply)).Date.ShouldBe(Day("07-02"));
        granted.History[^1].Event.ShouldBeOfType<ExtensionGranted>().Changes.ShouldHaveSingleItem().Date.ShouldBe(Day("07-02"));
    }

    [Fact]
    public void Extension_UntilADate_IsThatDate_AndLessCanBeGranted()
    {
        var id = Handling.Open(LimitedStep.Reply).Id;
        var asked = Handling.On("05-20").Do(Of(Housing), new RequestExtension("选址未定。", Until: Day("06-30")) { Deadline = id });

        var whole = asked.Do(Office, Sample.Grant(id));
        var less = asked.Do(Office, new GrantExtension(Until: Day("06-15")) { Deadline = id });

        whole.Read(whole.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-30"));
        less.Read(less.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-15"));
    }

    [Fact]
    public void Extension_RefusedLeavesTheDate_AndCanBeAskedForOnceMore()
    {
        var id = Handling.Open(LimitedStep.Reply).Id;
        var asked = Handling.On("05-20").Do(Of(Housing), Sample.RequestExtension(id));
        asked.Refuse(Of(Housing), Sample.RequestExtension(id)).Kind.ShouldBe(RejectionKind.ExtensionAlreadyRequested);

        var refused = asked.Do(Office, Sample.RefuseExtension(id));

        refused.Read(refused.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-02"));
        refused.Refuse(Office, Sample.Grant(id)).Kind.ShouldBe(RejectionKind.ExtensionNotRequested);
        refused.Do(Of(Housing), Sample.RequestExtension(id));
    }

    [Fact]
    public void Extension_IsRefusedOnceOverdue_AndOfWhatIsTooLongOrCannotBe()
    {
        var id = Handling.Open(LimitedStep.Reply).Id;
        var at = Handling.On("05-20");

        Handling.On("06-03").Refuse(Of(Housing), Sample.RequestExtension(id)).ShouldSatisfyAllConditions(
            r => r.Kind.ShouldBe(RejectionKind.DeadlineOverdue), r => r.Detail.ShouldBe("该期限已于2026年6月2日届满，逾期后不能申请延期。"));
        at.Refuse(Of(Housing), Sample.RequestExtension(id, months: 2)).Kind.ShouldBe(RejectionKind.ExtensionTooLong);
        at.Refuse(Of(Housing), new RequestExtension("事由", Until: Day("07-03")) { Deadline = id }).Kind.ShouldBe(RejectionKind.ExtensionTooLong);
        at.Refuse(Of(Housing), new RequestExtension("事由", Until: Day("06-02")) { Deadline = id }).Errors!.ShouldHaveSingleItem().Field.ShouldBe("/until");
        at.Refuse(Of(Traffic), Sample.RequestExtension(at.Open(LimitedStep.Opinion).Id)).Kind.ShouldBe(RejectionKind.ExtensionNotAllowed);
        at.Refuse(Of(Housing), Sample.RequestExtension("d1")).Kind.ShouldBe(RejectionKind.DeadlineEnded); // the acknowledgement
        at.Refuse(Of(Housing), Sample.RequestExtension("d99")).Kind.ShouldBe(RejectionKind.DeadlineNotFound);
    }

    [Fact]
    public void OthersDeadline_IsNoneForWhoAsks()
    {
        var (reply, opinion) = (Handling.Open(LimitedStep.Reply).Id, Handling.Open(LimitedStep.Opinion).Id);

        Handling.Refuse(Of(Traffic), Sample.RequestExtension(reply)).Kind.ShouldBe(RejectionKind.DeadlineNotFound);
        Handling.Refuse(Of(Housing), Sample.RequestExtension(opinion)).Kind.ShouldBe(RejectionKind.DeadlineNotFound); // which it sees
        Visibility.MaySee(Handling.State!, Handling.Open(LimitedStep.Opinion).Scope, Of(Housing)).ShouldBeTrue();
        Visibility.MaySee(Handling.State!, Handling.Open(LimitedStep.Reply).Scope, Of(Traffic)).ShouldBeFalse();
        Visibility.MaySee(Handling.State!, Handling.Open(LimitedStep.Reply).Scope, Lead).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Audience.Office, true, false)]
    [InlineData(Audience.Manager, false, true)]
    [InlineData(Audience.Supervisor, false, true)]
    public void Approver_IsWhomTheRuleNames(Audience approver, bool office, bool manager)
    {
        var place = In(With("reply", r => r with { Extension = r.Extension! with { ApprovedBy = approver } }));
        var asked = (Scenario.Accepted() with { Jurisdiction = place }).Do(Office, new Assign(Housing)).Acknowledge(Housing)
            .Do(Of(Housing), Sample.RequestExtension());

        (asked.Decide(Office, Sample.Grant()) is Decision.Accepted).ShouldBe(office);
        (asked.Decide(Manager, Sample.Grant()) is Decision.Accepted).ShouldBe(manager);
        if (approver == Audience.Supervisor)
            asked.Do(Office, new MarkKey("manager-2", "督办领导乙")).Refuse(Manager, Sample.Grant()).Detail.ShouldContain("督办领导乙");
    }

    [Fact]
    public void Pause_ByTheOfficeMovesTheDate_AndNothingIsToldMeanwhile()
    {
        var id = Handling.Open(LimitedStep.Reply).Id;

        var paused = Handling.On("05-06").Do(Office, Sample.Pause(id));

        CaseDues.Of(paused.State!, paused.Jurisdiction).ShouldNotContain(d => d.Of.StartsWith(id + "/", StringComparison.Ordinal));
        paused.Refuse(Office, Sample.Pause(id)).Kind.ShouldBe(RejectionKind.DeadlinePaused);
        paused.Refuse(Office, Sample.Pause(paused.Open(LimitedStep.Opinion).Id, PauseCause.Proposer)).Kind.ShouldBe(RejectionKind.PauseNotAllowed);
        var resumed = paused.On("05-26").Do(Office, Sample.Resume(id));
        resumed.Read(resumed.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-22")); // twenty days
        resumed.Refuse(Office, Sample.Resume(id)).Kind.ShouldBe(RejectionKind.DeadlineNotPaused);
    }

    [Fact]
    public void PauseOfAnObjection_EndsWithItsRulingOnly()
    {
        var objected = Assigned.Dispute(Traffic);

        objected.Refuse(Office, Sample.Resume(objected.Open(LimitedStep.Opinion).Id)).Kind.ShouldBe(RejectionKind.ObjectionPending);
    }
}
