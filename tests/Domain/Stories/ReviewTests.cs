using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>退回修改, 撤回, 重点: what becomes of a case before and beside its handling.</summary>
public sealed class ReviewTests
{
    private static readonly Scenario Returned = Scenario.Submitted().Do(Office, Sample.Return());

    [Fact]
    public void Return_KeepsItsReasonUntilTheCaseComesBack()
    {
        Returned.State!.Reason.ShouldBe(Sample.Return().Reason);
        Returned.Do(Joint, Sample.Resubmit()).State!.Reason.ShouldBeNull();
    }

    [Fact]
    public void Resubmission_ChangesTheTextAndKeepsTheCase()
    {
        var again = Returned.Do(Lead, Sample.Resubmit() with { Proposers = [Proposers[0], new("member-3", "提案人丙")] });

        again.State!.Key.ShouldBe(Returned.State!.Key);
        again.State.Title.ShouldBe(Sample.Resubmit().Title);
        again.State.Proposers.Select(p => p.Id).ShouldBe(["member-1", "member-3"]);
        again.State.TextEvent.ShouldBe(again.State.Version);
        again.State.SubmittedAt.ShouldBe(Returned.State.SubmittedAt);
        again.Refuse(Joint, Sample.Withdraw()).Kind.ShouldBe(RejectionKind.CaseNotFound);
    }

    [Fact]
    public void JointProposer_MendsTheTextButDropsNobody()
    {
        var alone = Sample.Resubmit() with { Proposers = [Proposers[1]] };

        Returned.Refuse(Joint, alone).Errors!.Select(e => e.Field).ShouldBe(["/proposers"]);
        Returned.Refuse(Joint, alone with { Proposers = [Proposers[1], Proposers[0]] }).Kind.ShouldBe(RejectionKind.InvalidCommand);
        Returned.Do(Joint, Sample.Resubmit()).State!.Stage.ShouldBe(CaseStage.AwaitingReview);
        Returned.Do(Office, alone).State!.Proposers.ShouldBe([Proposers[1]]);
    }

    [Fact]
    public void Withdrawal_IsForTheLeadProposerAndTheOffice()
    {
        foreach (var at in new[] { Scenario.Submitted(), Returned, Scenario.Accepted(), Scenario.Handling(Traffic) })
        {
            at.Refuse(Joint, Sample.Withdraw()).Kind.ShouldBe(RejectionKind.RoleNotAllowed);
            at.Do(Lead, Sample.Withdraw()).State!.Stage.ShouldBe(CaseStage.Withdrawn);
            at.Do(Office, Sample.Withdraw()).State!.Reason.ShouldBe(Sample.Withdraw().Reason);
        }
    }

    [Fact]
    public void Withdrawal_ComesTooLateOnceAReplyIsOut()
    {
        var one = Scenario.Apart().Acknowledge(Housing).Reply();
        var second = Scenario.Answered().Reopen();

        foreach (var at in new[] { one, second, second.Do(Office, Sample.Assign()) })
            at.Refuse(Lead, Sample.Withdraw()).Kind.ShouldBe(RejectionKind.ReplyAlreadySent);
        Scenario.Answered().Refuse(Office, Sample.Withdraw()).Kind.ShouldBe(RejectionKind.WrongStage);
    }

    [Fact]
    public void KeyCase_MarkedAgainChangesItsSupervisor()
    {
        var marked = Scenario.Handling().Do(Office, Sample.MarkKey());

        marked.State!.Supervisor.ShouldBe(new Supervisor("manager-1", "分管领导甲"));
        marked.State.Stage.ShouldBe(CaseStage.InHandling);
        marked.Do(Office, new Commands.MarkKey("manager-2", "分管领导乙")).State!.Supervisor!.Manager.ShouldBe("manager-2");
    }

    [Fact]
    public void KeyCase_IsUnmarkedWithAReason_AndOnlyWhereItIsOne()
    {
        var marked = Scenario.Accepted().Do(Office, Sample.MarkKey());

        marked.Do(Office, Sample.UnmarkKey()).State!.Supervisor.ShouldBeNull();
        Scenario.Accepted().Refuse(Office, Sample.UnmarkKey()).Kind.ShouldBe(RejectionKind.NoKeyCase);
        Offers.OnCase(marked.State!, Office).ShouldContain(typeof(Domain.Commands.UnmarkKey));
        Offers.OnCase(Scenario.Accepted().State!, Office).ShouldNotContain(typeof(Domain.Commands.UnmarkKey));
    }
}
