using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>跟踪落实: what becomes of a promise once its reply is out.</summary>
public sealed class FollowUpTests
{
    private static readonly DateOnly Due = Timed.Day("06-02");

    private static readonly Scenario Archived = Timed.Promised.Do(Office, Sample.Close()).Do(Place.System, Sample.Archive());

    [Fact]
    public void Commitment_BeginsWhenItsReplyIsSent_AndOutlivesTheCase()
    {
        Timed.Accepted.State!.Commitments.ShouldBeEmpty();

        var commitment = One(Archived);
        (commitment.Id, commitment.Round, commitment.AnsweredBy, commitment.Department, commitment.Due, commitment.State)
            .ShouldBe(("c1", 1, Housing, Housing, Due, CommitmentState.Open));
        commitment.Promise.Text.ShouldBe("天桥建成并开放");
        var deadline = Archived.Open(LimitedStep.Commitment, Housing);
        deadline.Commitment.ShouldBe("c1");
        Archived.Read(deadline).Date.ShouldBe(Due);
    }

    [Fact]
    public void Overdue_IsRemindedOfAndEscalatedThoughTheCaseIsArchived() =>
        Archived.On("06-10").Sweep().Fired().ShouldBe(
            ["near-3-20260602", "near-1-20260602", "due-20260602", "overdue-1-20260602", "escalated-5-manager-20260602", "overdue-6-20260602"], ignoreOrder: true);

    [Fact]
    public void ReportedInTime_IsMetThatDay_HoweverLateTheOfficeConfirmsIt()
    {
        var reported = Archived.On("06-02").Do(Of(Housing), Sample.Progress()).Do(Of(Housing), Sample.Fulfilled());
        One(reported).State.ShouldBe(CommitmentState.Reported);
        reported.State!.Deadlines.ShouldBeEmpty();

        var confirmed = reported.On("07-20").Do(Office, Sample.Confirm());
        One(confirmed).State.ShouldBe(CommitmentState.CarriedOut);
        var ended = confirmed.State!.EndedDeadlines.Single(d => d.Step == LimitedStep.Commitment);
        (ended.How, ended.Date, ended.On).ShouldBe((LedgerKind.Met, Due, Due));
        confirmed.Refuse(Of(Housing), Sample.Progress()).Kind.ShouldBe(RejectionKind.CommitmentSettled);
        confirmed.Refuse(Office, Sample.Confirm()).Kind.ShouldBe(RejectionKind.CommitmentSettled);
    }

    [Fact]
    public void SentBack_IsOwedAgainUntilTheSameDay()
    {
        var back = Archived.On("05-20").Do(Of(Housing), Sample.Fulfilled()).Do(Office, Sample.SendBackPromised());

        var commitment = One(back);
        (commitment.State, commitment.Said).ShouldBe((CommitmentState.Open, "请附上验收的日期。"));
        back.Read(back.Open(LimitedStep.Commitment)).Date.ShouldBe(Due);
        back.Refuse(Office, Sample.Confirm()).Kind.ShouldBe(RejectionKind.CommitmentNotReported);
        One(back.Do(Of(Housing), Sample.Fulfilled()).Do(Office, Sample.Confirm())).State.ShouldBe(CommitmentState.CarriedOut);
    }

    [Fact]
    public void Later_CountsOnceTheOfficeAgrees()
    {
        var later = Timed.Day("09-30");
        var asked = Archived.On("05-20").Do(Of(Housing), Sample.Explain(later));
        (One(asked).State, One(asked).Due, One(asked).AskedUntil).ShouldBe((CommitmentState.Explaining, Due, later));
        asked.Read(asked.Open(LimitedStep.Commitment)).Date.ShouldBe(Due, "the clock runs on");
        asked.Refuse(Of(Housing), Sample.Fulfilled()).Kind.ShouldBe(RejectionKind.CommitmentReported);

        var agreed = asked.Do(Office, Sample.Confirm());
        (One(agreed).State, One(agreed).Due, One(agreed).AskedUntil).ShouldBe((CommitmentState.Open, later, (DateOnly?)null));
        agreed.Read(agreed.Open(LimitedStep.Commitment)).Date.ShouldBe(later);
        agreed.On("06-10").Due().ShouldBeEmpty();
        One(asked.Do(Office, Sample.SendBackPromised())).Due.ShouldBe(Due);
    }

    [Fact]
    public void NotAtAll_IsExcusedOnceTheOfficeTakesTheReason()
    {
        var excused = Archived.Do(Of(Housing), Sample.Explain()).Do(Office, Sample.Confirm());

        One(excused).State.ShouldBe(CommitmentState.Excused);
        excused.State!.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void NewDay_IsAfterTheOldOneAndAfterToday()
    {
        Archived.On("05-20").Refuse(Of(Housing), Sample.Explain(Due)).Errors!.Single().Field.ShouldBe("/until");
        Archived.On("06-20").Refuse(Of(Housing), Sample.Explain(Timed.Day("06-20"))).Errors!.Single().Field.ShouldBe("/until");
        Archived.On("06-20").Do(Of(Housing), Sample.Explain(Timed.Day("06-21")));
    }

    [Fact]
    public void Another_FindsNoSuchCommitment()
    {
        var shared = Promised(new LetterCommitment("信号灯配时", Due, Traffic));

        shared.Refuse(Of(Housing), Sample.Progress()).Kind.ShouldBe(RejectionKind.CommitmentNotFound);
        shared.Do(Of(Traffic), Sample.Progress());
        shared.Refuse(Office, Sample.Progress()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        shared.Refuse(Of(Traffic), Sample.Confirm()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
        shared.Refuse(Office, Sample.Confirm("c9")).Kind.ShouldBe(RejectionKind.CommitmentNotFound);
        shared.Open(LimitedStep.Commitment, Traffic).Role.ShouldBe(AssignmentRole.Lead, "the rule is that of the reply");
    }

    [Fact]
    public void Correction_KeepsWhatItStillPromises_AndSupersedesTheRest()
    {
        LetterCommitment kept = new("天桥建成并开放", Due, Housing), dropped = new("增设路灯", Due, Housing), added = new("增设电梯", Due, Housing);
        var before = Promised(kept, dropped).Do(Of(Housing), Sample.Fulfilled());

        var after = before.Do(Of(Housing), new CorrectReply(Sample.Draft(Housing).Letter with { Commitments = [added, kept] }, "内容有误。") { Department = Housing });

        after.State!.Commitments.Select(c => (c.Id, c.Promise.Text, c.State)).ShouldBe(
        [
            ("c1", kept.Text, CommitmentState.Reported), ("c2", dropped.Text, CommitmentState.Superseded), ("c3", added.Text, CommitmentState.Open),
        ]);
        after.State.Deadlines.Where(d => d.Step == LimitedStep.Commitment).Select(d => d.Commitment).ShouldBe(["c3"]);
    }

    [Fact]
    public void SecondRound_LeavesWhatIsPromisedUntilItsReplyTakesItsPlace()
    {
        var second = Timed.Promised.Reopen().Do(Office, new Assign(Water)).Acknowledge(Water);
        second.Open(LimitedStep.Commitment, Housing).Commitment.ShouldBe("c1");

        var answered = second.Reply(Water);
        answered.State!.Commitments.Select(c => (c.Id, c.Round, c.AnsweredBy, c.State)).ShouldBe(
            [("c1", 1, Housing, CommitmentState.Superseded), ("c2", 2, Water, CommitmentState.Open)]);
        answered.State.Deadlines.Where(d => d.Step == LimitedStep.Commitment).Select(d => d.Commitment).ShouldBe(["c2"]);

        var done = Timed.Promised.Do(Of(Housing), Sample.Fulfilled()).Do(Office, Sample.Confirm())
            .Reopen().Do(Office, new Assign(Water)).Acknowledge(Water).Reply(Water);
        done.State!.Commitments[0].State.ShouldBe(CommitmentState.CarriedOut, "what is done is done");
    }

    [Fact]
    public void Offers_ShowEachItsTurn()
    {
        Offered(Archived, Of(Housing)).ShouldBe([typeof(ReportProgress), typeof(ReportFulfilled), typeof(ExplainCommitment)]);
        Offered(Archived, Office).ShouldBeEmpty();
        Offered(Archived.Do(Of(Housing), Sample.Fulfilled()), Office).ShouldBe([typeof(ConfirmCommitment), typeof(SendBackCommitment)]);

        static IEnumerable<Type> Offered(Scenario at, Domain.People.Caller by) => Offers.OnCommitment(at.State!, One(at), by);
    }

    private static Commitment One(Scenario at) => at.State!.Commitments.Single();

    private static Scenario Promised(params LetterCommitment[] commitments) =>
        (Scenario.Accepted() with { Jurisdiction = Timed.Promised.Jurisdiction }).Do(Office, new Assign(Housing, [Traffic])).Acknowledge(Housing)
        .Do(Of(Traffic), Sample.Acknowledge(Traffic)).Opine(Traffic).Do(Of(Housing), Timed.Promising(commitments)).Approve().Send();
}
