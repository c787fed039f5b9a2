using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Decisions.Steps;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>并案: handled together, each answered with its own reply and feedback. 住建局 leads the main case, 交通局 co-handles it.</summary>
public sealed class MergeTests
{
    [Fact]
    public void CaseUnderReview_IsAcceptedWithItsOwnNumberAndTheMainCasesCategory()
    {
        var merged = Scenario.Merged();

        merged.State!.Stage.ShouldBe(CaseStage.Merged);
        merged.State.CaseNumber.ShouldNotBeNull();
        merged.State.Category.ShouldBe(OtherCases.LedOnes[0].Category);
        merged.State.MergedInto!.Main.CaseNumber.ShouldBe(OtherCases.LedOnes[0].CaseNumber);
        Scenario.Submitted().Do(Office, new Merge(OtherCases.Led, "民生保障")).State!.Category.ShouldBe("民生保障");
    }

    [Fact]
    public void AcceptedCase_KeepsTheNumberThatItHas()
    {
        var merged = Scenario.Accepted().Do(Office, Sample.Merge());

        merged.State!.CaseNumber.ShouldBe(Scenario.Accepted().State!.CaseNumber);
        merged.History.Select(e => e.Event).OfType<CaseAccepted>().ShouldHaveSingleItem();
    }

    [Fact]
    public void MergedCase_GetsTheMainCasesDepartmentsAndAnswersByItself()
    {
        var followed = Scenario.Followed(1);

        followed.State!.CurrentAssignments.Select(a => (a.Department, a.Role)).ShouldBe(
            [(Housing, AssignmentRole.Sole), (Traffic, AssignmentRole.Information), (Finance, AssignmentRole.Information)]);
        followed.State.MissingOpinions.ShouldBeEmpty();
        var answered = followed.Follow(4).Acknowledge(Water).Reply(Water);
        answered.State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        answered.Do(Lead, Sample.Judge(Water, Satisfaction.Satisfied)).Do(Joint, Sample.Judge(Water, Satisfaction.Satisfied))
            .Do(Office, new Close()).State!.Stage.ShouldBe(CaseStage.Closed);
    }

    [Fact]
    public void Departments_ChangeWithTheMainCase()
    {
        var moved = Scenario.Followed(1).Acknowledge(Housing).Draft().Follow(3);

        moved.State!.Lead.ShouldBe(Water);
        moved.State.CurrentAssignments.Single(a => a.Department == Housing).Stage.ShouldBe(AssignmentStage.Released);
        moved.History.Select(e => e.Event.GetType()).TakeLast(3).ShouldBe([typeof(LeadReleased), typeof(TaskMoved), typeof(MainFollowed)]);
    }

    [Fact]
    public void Departments_AnswerApartAsTheyDoOnTheMainCase()
    {
        var one = Scenario.Followed(2, OtherCases.Apart).Acknowledge(Housing).Reply();

        one.State!.Stage.ShouldBe(CaseStage.InHandling);
        var both = one.Follow(3).Acknowledge(Traffic).Draft(Traffic).Approve(Traffic);
        both.Refuse(Of(Traffic), Sample.Send(Traffic)).Kind.ShouldBe(RejectionKind.MainCaseNotAnswered);
        both.Follow(4).Send(Traffic).State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void WhatTheMainCaseShows_IsTakenOverHoweverManyOfItsMovesWereMissed()
    {
        var late = Scenario.Followed(4).State!;
        var each = Scenario.Followed(1).Follow(2).Follow(3).Follow(4).State!;

        Parts(late).ShouldBe(Parts(each));
        late.MergedInto.ShouldNotBeNull().AllAnswered.ShouldBeTrue();
        late.SharedOpinions.ShouldBe(each.SharedOpinions);
        (Scenario.Followed(4) with { MainsAt = 1 }).Refuse(Place.System, Sample.Follow()).Kind.ShouldBe(RejectionKind.Outdated);

        static IEnumerable<(string, AssignmentStage)> Parts(Case state) =>
            state.CurrentAssignments.Where(a => a.Stage != AssignmentStage.Released && a.Stage != AssignmentStage.Informed).Select(a => (a.Department, a.Stage));
    }

    [Fact]
    public void Opinion_IsGivenOnceAndMayBeAnnexedToBothReplies()
    {
        var before = Scenario.Followed(1).Acknowledge(Housing);

        before.Refuse(Of(Housing), Sample.Draft(Housing, Traffic)).Kind.ShouldBe(RejectionKind.InvalidCommand);
        before.Follow(2).Do(Of(Housing), Sample.Draft(Housing, Traffic)).State!.Assignment(Housing)!.Stage.ShouldBe(AssignmentStage.Drafted);
        before.Refuse(Of(Traffic), Sample.GiveOpinion(Traffic)).Kind.ShouldBe(RejectionKind.AssignmentNotFound);
    }

    [Fact]
    public void Reply_FollowsTheMainCasesReply()
    {
        var ready = Scenario.Followed(3).Acknowledge(Water).Draft(Water).Approve(Water);

        ready.Refuse(Of(Water), Sample.Send(Water)).Detail.ShouldContain(OtherCases.LedOnes[0].CaseNumber!);
        ready.Follow(4).Send(Water).State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void WhoHandles_IsDecidedOnTheMainCaseUntilItIsAnswered()
    {
        var followed = Scenario.Followed(3);

        followed.Refuse(Office, Sample.Add(Traffic)).Kind.ShouldBe(RejectionKind.DecidedOnMainCase);
        followed.Refuse(Of(Water), Sample.Objection(Water)).Kind.ShouldBe(RejectionKind.DecidedOnMainCase);
        followed.Refuse(Office, Sample.ChangeLead(Water, Housing)).Kind.ShouldBe(RejectionKind.DecidedOnMainCase);
        followed.Follow(4).Do(Office, Sample.ChangeLead(Water, Housing)).Acknowledge(Housing).Reply().State!.Stage
            .ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void TakenOut_IsAssignedByItselfAndRemembersWhy()
    {
        var ready = Scenario.Followed(2).Acknowledge(Housing).Do(Of(Housing), Sample.Draft(Housing, Traffic)).Approve();
        var taken = ready.Do(Office, Sample.TakeOut());

        taken.State!.Stage.ShouldBe(CaseStage.AwaitingAssignment);
        taken.State.Reason.ShouldBe(Sample.TakeOut().Reason);
        taken.State.MergedInto.ShouldBeNull();
        taken.State.SharedOpinions.ShouldBeEmpty();
        var alone = taken.Do(Office, new Assign(Housing));
        alone.State!.Reason.ShouldBeNull();
        alone.Acknowledge(Housing).Reply().State!.Stage.ShouldBe(CaseStage.AwaitingFeedback);
        Scenario.Accepted().Do(Office, new Assign(Housing)).Refuse(Office, Sample.TakeOut()).Kind.ShouldBe(RejectionKind.NotMerged);
        Scenario.Followed(2, OtherCases.Apart).Acknowledge(Housing).Reply().Refuse(Office, Sample.TakeOut()).Kind
            .ShouldBe(RejectionKind.ReplyAlreadySent);
    }

    [Fact]
    public void SentBackByTheMainCase_WaitsToBeAssignedWithTheReason()
    {
        var back = Scenario.Merged().Do(Place.System, Sample.Unmerge());

        (back.State!.Stage, back.State.Reason).ShouldBe((CaseStage.AwaitingAssignment, Sample.Unmerge().Reason));
        back.Do(Office, Sample.Merge()).Refuse(Place.System, Sample.Unmerge()).Kind.ShouldBe(RejectionKind.Outdated);
    }

    [Fact]
    public void SecondRound_IsTheCasesOwn()
    {
        var again = Scenario.Followed(4).Acknowledge(Water).Reply(Water).Do(Lead, Sample.Judge(Water, Satisfaction.Dissatisfied))
            .Do(Office, Sample.OpenSecondRound());

        again.Refuse(Office, Sample.Merge(OtherCases.Apart)).Kind.ShouldBe(RejectionKind.NotMergeable);
        again.Do(Office, Sample.Assign()).Acknowledge(Traffic).Opine(Traffic).Acknowledge(Housing).Reply().State!.Stage
            .ShouldBe(CaseStage.AwaitingFeedback);
    }

    [Fact]
    public void MainCase_TakesMembersUntilItIsAnswered()
    {
        Scenario.Accepted().Do(Place.System, Sample.Join()).State!.Members.ShouldHaveSingleItem().Id.ShouldBe(OtherCases.Member);
        Scenario.Handling().Do(Place.System, Sample.Join()).Refuse(Place.System, Sample.Join()).Kind.ShouldBe(RejectionKind.Outdated);
        Scenario.Answered().Refuse(Place.System, Sample.Join()).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Merged().Refuse(Place.System, Sample.Join()).Kind.ShouldBe(RejectionKind.WrongStage);
        Scenario.Followed(1).Refuse(Place.System, Sample.Join()).Kind.ShouldBe(RejectionKind.NotMergeable);
        Scenario.Answered().Reopen().Refuse(Place.System, Sample.Join()).Kind.ShouldBe(RejectionKind.NotMergeable);
        Scenario.Accepted().Do(Place.System, Sample.Join()).Refuse(Office, Sample.Merge()).Kind.ShouldBe(RejectionKind.NotMergeable);
        Scenario.Handling().Do(Place.System, Sample.Join()).Do(Office, Sample.Withdraw()).State!.Members.ShouldBeEmpty();
    }

    [Fact]
    public void MergeIntoWhatCannotHaveIt_SaysWhy()
    {
        var member = Scenario.Submitted();
        var main = Scenario.Accepted().State! with { Key = new("qinghe", "main-3") };
        Dictionary<string, Case?> others = new()
        {
            ["没有这件"] = null,
            ["不能并入本件"] = member.State! with { CaseNumber = "1", Stage = CaseStage.AwaitingAssignment },
            ["提案与建议"] = main with { Kind = ProposalKind.NpcSuggestion },
            ["已并入第 7 号"] = main with { MergedInto = new() { Main = new("x", "7", "题"), Round = 1, Since = 3 } },
            ["尚未立案"] = main with { CaseNumber = null, Stage = CaseStage.AwaitingReview },
            ["正在重新办理"] = main with { Round = 2 },
            ["已办结"] = main with { Stage = CaseStage.Closed },
            ["已答复"] = main with { Stage = CaseStage.AwaitingFeedback },
        };

        foreach (var (word, other) in others)
        {
            var refusal = MergeRules.RefuseMerge(member.State!, other).ShouldNotBeNull(word);
            (refusal.Detail + refusal.Errors?[0].Detail).ShouldContain(word);
        }

        MergeRules.RefuseMerge(member.State!, main).ShouldBeNull();
    }

    [Fact]
    public void Offers_AreForThoseThatCanTakeThem()
    {
        Offered(Scenario.Accepted()).ShouldBe([typeof(Merge)]);
        Offered(Scenario.Accepted().Do(Place.System, Sample.Join())).ShouldBeEmpty();
        Offered(Scenario.Merged()).ShouldBe([typeof(TakeOut)]);
        Offered(Scenario.Handling()).ShouldBeEmpty();
        Offered(Scenario.Followed(1)).ShouldBe([typeof(TakeOut)]);

        static IEnumerable<Type> Offered(Scenario at) => Transitions.Allowed(at.State!.Stage, Office.Roles)
            .Where(c => (c == typeof(Merge) || c == typeof(TakeOut)) && MergeRules.MayOffer(at.State, c));
    }
}
