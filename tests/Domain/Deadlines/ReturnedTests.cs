using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>退办: an objection on 03-25, ruled on 03-31, to a task of 10 working days from 03-20 (due 04-03).</summary>
public sealed class ReturnedTests
{
    private static readonly RulingEvent Ruling = new(9, "d2");

    [Theory]
    [InlineData(ReturnEffect.Continue, "2026-04-03")]
    [InlineData(ReturnEffect.Credit, "2026-04-10")] // 4 working days were lost: 03-25 to 03-27 and 03-30
    [InlineData(ReturnEffect.Restart, "2026-04-15")]
    public void Overruled(ReturnEffect effect, string date)
    {
        var basis = WithEffect(effect);
        var objected = Set(basis, "2026-03-20").Objected(basis, On("2026-03-25"));
        objected.Read(basis, Day("2026-03-30")).State.ShouldBe(effect == ReturnEffect.Continue ? DeadlineState.Running : DeadlineState.Paused);

        var after = objected.Overruled(basis, On("2026-03-31", "属你单位职责"), Ruling);

        var current = after.New ?? after.Old;
        current.Read(basis, Day("2026-03-31")).Date.ShouldBe(Day(date));
        current.Bearer.ShouldBe("lake-civil");
        (after.New is null).ShouldBe(effect != ReturnEffect.Restart);
        if (after.New is null)
            return;
        after.Old.End!.ShouldSatisfyAllConditions(e => e.Successor.ShouldBe("d2"), e => e.Reason.ShouldBe("属你单位职责"), e => e.Date.ShouldBe(Day("2026-04-10")));
        after.New.Anchor.ShouldBe(new Anchor(Day("2026-03-31"), 9));
    }

    [Theory]
    [InlineData(ReturnEffect.Continue, "2026-04-03")]
    [InlineData(ReturnEffect.Credit, "2026-04-10")]
    [InlineData(ReturnEffect.Restart, "2026-04-15")]
    public void Upheld_TheOtherDepartmentHasAClock(ReturnEffect effect, string date)
    {
        var basis = WithEffect(effect);

        var after = Set(basis, "2026-03-20").Objected(basis, On("2026-03-25")).Upheld(basis, On("2026-03-31"), Ruling, "lake-labour");

        after.Old.Read(basis, Day("2026-05-01")).State.ShouldBe(DeadlineState.Superseded);
        after.New!.ShouldSatisfyAllConditions(n => n.Id.ShouldBe("d2"), n => n.Bearer.ShouldBe("lake-labour"), n => n.Fired.ShouldBeEmpty());
        var view = after.New!.Read(basis, Day("2026-03-31"));
        (view.State, view.Date).ShouldBe((DeadlineState.Running, Day(date)));
    }

    [Fact]
    public void UpheldWithNobodyToTakeOver_EndsTheClock()
    {
        var basis = WithEffect(ReturnEffect.Credit);
        Set(basis, "2026-03-20").Objected(basis, On("2026-03-25")).Upheld(basis, On("2026-03-31"), Ruling, null).New.ShouldBeNull();
    }

    [Fact]
    public void ObjectionOfWhatIsOverdue_StopsNothing()
    {
        var basis = WithEffect(ReturnEffect.Credit);
        var late = Set(basis, "2026-03-20").Objected(basis, On("2026-04-08"));

        late.Read(basis, Day("2026-04-09")).State.ShouldBe(DeadlineState.Overdue);
        late.Overruled(basis, On("2026-04-10"), Ruling).Old.Read(basis, Day("2026-04-10")).Date.ShouldBe(Day("2026-04-03"));
    }

    private static Basis WithEffect(ReturnEffect effect) => Basis(Rule(10, LimitUnit.WorkingDay) with
    {
        Pauses = effect == ReturnEffect.Continue ? [] : [PauseCause.Objection],
        WhenOverruled = effect,
        WhenUpheld = effect,
    });
}
