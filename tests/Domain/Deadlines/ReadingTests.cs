using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>Date, state and explanation, derived on read.</summary>
public sealed class ReadingTests
{
    private static readonly Basis Usual = Basis(Rule() with { Rungs = UsualRungs });

    [Theory]
    [InlineData("2026-03-20", DeadlineState.Running, 62)]
    [InlineData("2026-05-28", DeadlineState.Running, 16)]
    [InlineData("2026-05-29", DeadlineState.Near, 15)]
    [InlineData("2026-06-18", DeadlineState.Near, 1)]
    [InlineData("2026-06-20", DeadlineState.Near, 1)]
    [InlineData("2026-06-22", DeadlineState.DueToday, 0)]
    [InlineData("2026-06-23", DeadlineState.Overdue, -1)]
    [InlineData("2026-08-03", DeadlineState.Overdue, -30)] // right after an outage, before any sweep
    public void State_FollowsFromTheDay(string today, DeadlineState state, int left)
    {
        var view = Set(Usual, "2026-03-20").Read(Usual, Day(today));

        (view.Date, view.State, view.WorkingDaysLeft).ShouldBe((Day("2026-06-22"), state, left));
    }

    [Fact]
    public void OverdueOnADayOff_IsNoWorkingDayLateYet()
    {
        var basis = Basis(Rule(10, LimitUnit.WorkingDay));
        var view = Set(basis, "2026-05-15").Read(basis, Day("2026-05-30")); // due on Friday the 29th

        (view.State, view.WorkingDaysLeft).ShouldBe((DeadlineState.Overdue, 0));
        view.Explain().ShouldEndWith("截止日期为2026年5月29日，已逾期不足1个工作日。");
    }

    [Theory]
    [InlineData("2026-06-22", DeadlineState.MetInTime)]
    [InlineData("2026-06-23", DeadlineState.MetLate)]
    public void Met_StaysAsItWasOnThatDay(string met, DeadlineState state) =>
        Set(Usual, "2026-03-20").Meet(Usual, On(met)).Ok().Read(Usual, Day("2027-01-05")).State.ShouldBe(state);

    [Fact]
    public void Explanation_TellsEveryStep() =>
        Set(Usual, "2026-03-20").Read(Usual, Day("2026-06-01")).Explain().ShouldBe(
            "答复期限（3个月）：2026年3月20日交办，次日起算。经过3个月，至2026年6月20日。2026年6月20日为端午节，顺延至2026年6月22日。" +
            "截止日期为2026年6月22日，还有14个工作日。");

    [Fact]
    public void Explanation_CountsTheDaysSkipped()
    {
        var basis = Basis(Rule(5, LimitUnit.WorkingDay) with { Source = "《办理办法》第九条" });
        Set(basis, "2026-09-30").Read(basis, Day("2026-10-14")).Explain().ShouldBe(
            "答复期限（5个工作日，依据《办理办法》第九条）：2026年9月30日交办，次日起算。经过5个工作日，至2026年10月13日（其间不计国庆节7天、周末1天；计入10月10日假调休上班）。" +
            "截止日期为2026年10月13日，已逾期1个工作日。");
    }

    [Fact]
    public void YearNotLoaded_IsProvisional_AndSaysSo()
    {
        var view = Set(Usual, "2026-11-02").Read(Usual, Day("2026-11-22"));

        view.IsProvisional.ShouldBeTrue();
        view.Explain().ShouldContain("2027年放假安排尚未载入，仅按周末推算，该日期为暂定");
        Set(Usual, "2026-03-20").Read(Usual, Day("2026-04-01")).IsProvisional.ShouldBeFalse();
    }

    [Fact]
    public void GivenDate_ComesBeforeTheLimit()
    {
        var basis = Basis(Rule(12) with { GivenDateFirst = true });
        Set(basis, "2026-03-20", new(Day("2026-03-20"), 4, GivenDate: Day("2026-10-01"))).Read(basis, Day("2026-04-01")).Date.ShouldBe(Day("2026-10-08"));
        Set(basis, "2026-03-20").Read(basis, Day("2026-04-01")).Date.ShouldBe(Day("2027-03-22"));
    }

    [Fact]
    public void FixedDate_RollsOnlyWhereTheRuleSaysSo()
    {
        var rolls = Basis(Rule(0, LimitUnit.FixedDate, "05-31"));
        var stays = Basis(Rule(0, LimitUnit.FixedDate, "05-31") with { RollsOn = false });

        Set(rolls, "2026-03-20").Read(rolls, Day("2026-04-01")).Date.ShouldBe(Day("2026-06-01"));
        Set(stays, "2026-03-20").Read(stays, Day("2026-04-01")).Date.ShouldBe(Day("2026-05-31"));
    }

    [Fact]
    public void RuleThatIsNotInForceOnThatDay_SetsNothing()
    {
        var basis = Basis(Rule() with { ValidFrom = Day("2026-03-21"), ValidTo = Day("2026-12-31") });
        Set(basis, "2026-03-20").ShouldBeNull();
        Set(basis, "2026-03-21").ShouldNotBeNull();
        Set(basis, "2027-01-01").ShouldBeNull();
    }

    [Fact]
    public void ReadingTwice_GivesTheSame()
    {
        var deadline = Set(Usual, "2026-03-20").Pause(Usual, On("2026-04-01"), PauseCause.Proposer).Ok();
        deadline.Read(Usual, Day("2026-04-20")).Explain().ShouldBe(deadline.Read(Usual, Day("2026-04-20")).Explain());
    }

    [Fact]
    public void RuleNobodyKeeps_IsReplacedByTheOneInForce_AndSaysSo()
    {
        var deadline = Set(Usual, "2026-03-20");
        var other = Basis(Rule(2));

        var view = deadline.Read(other, Day("2026-04-01"));

        (view.Date, view.RuleReplaced).ShouldBe((Day("2026-05-20"), true));
        view.Explain().ShouldContain("原规则版本已不可查，按现行规则计算。");
    }
}
