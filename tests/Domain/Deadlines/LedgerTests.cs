using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>Pauses and extensions.</summary>
public sealed class LedgerTests
{
    private static readonly Basis Months = Basis(Rule()); // 3 months, due on 2026-06-22
    private static readonly Basis Working = Basis(Rule(10, LimitUnit.WorkingDay) with { Extension = new(new(5, LimitUnit.WorkingDay), 1, null, Audience.Office) });
    private static readonly Limit Month = new(1, LimitUnit.Month);

    [Theory]
    [InlineData("2026-03-25", "2026-03-25", "2026-04-03", 0)] // resumed at once
    [InlineData("2026-03-25", "2026-03-26", "2026-04-07", 1)] // 04-04 to 04-06 are off
    [InlineData("2026-03-28", "2026-03-30", "2026-04-03", 0)] // a weekend that was paused is no loss
    [InlineData("2026-04-03", "2026-04-08", "2026-04-08", 2)] // on its last day
    public void Pause_GivesWorkingDaysBack(string from, string to, string date, int days)
    {
        var view = Paused(Working, "2026-03-20", from, to).Read(Working, Day("2026-04-08"));

        (view.OriginalDate, view.Date).ShouldBe((Day("2026-04-03"), Day(date)));
        view.Count.Steps.Single(s => s.Kind == StepKind.Pause).Text.ShouldContain($"扣除{days}个工作日");
    }

    [Fact]
    public void Pause_OfMonths_GivesCalendarDaysBack_AndRolls() =>
        Paused(Months, "2026-03-20", "2026-04-01", "2026-04-06").Read(Months, Day("2026-04-08")).Date.ShouldBe(Day("2026-06-29")); // 06-27 is a Saturday

    [Fact]
    public void Paused_IsNeverOverdue_AndItsDateWanders()
    {
        var deadline = Set(Working, "2026-03-20").Pause(Working, On("2026-04-01"), PauseCause.Objection).Ok();

        deadline.Read(Working, Day("2026-06-01")).State.ShouldBe(DeadlineState.Paused);
        deadline.Read(Working, Day("2026-06-02")).Date.ShouldBeGreaterThan(deadline.Read(Working, Day("2026-06-01")).Date);
        deadline.Read(Working, Day("2026-06-01")).Explain().ShouldContain("自2026年4月1日起暂停，如今日恢复，截止日期为");
        // 3 working days were left from 04-01 on, that day included.
        var resumed = deadline.Resume(Working, On("2026-06-01")).Ok().Read(Working, Day("2026-06-01"));
        (resumed.State, resumed.Date).ShouldBe((DeadlineState.Running, Day("2026-06-03")));
    }

    [Fact]
    public void MetWhilePaused_IsMetInTime() =>
        Set(Working, "2026-03-20").Pause(Working, On("2026-04-01"), PauseCause.Proposer).Ok().Meet(Working, On("2026-05-20")).Ok()
            .Read(Working, Day("2026-07-01")).State.ShouldBe(DeadlineState.MetInTime);

    [Fact]
    public void PauseProperty_TheWorkingDaysThatWereLeftAreLeftAfterwards() => Prop.ForAll(
        Gen.Choose(0, 9).SelectMany(p => Gen.Choose(0, 60).Select(n => (p, n))).ToArbitrary(), x =>
        {
            var (from, to) = (Day("2026-03-20").AddDays(x.p), Day("2026-03-20").AddDays(x.p + x.n));
            var set = Set(Working, "2026-03-20");
            var resumed = set.Pause(Working, On($"{from:yyyy-MM-dd}"), PauseCause.Proposer).Ok().Resume(Working, On($"{to:yyyy-MM-dd}")).Ok();
            return resumed.Read(Working, to.AddDays(-1)).WorkingDaysLeft == set.Read(Working, from.AddDays(-1)).WorkingDaysLeft;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pause_IsRefused()
    {
        var set = Set(Working, "2026-03-20");
        set.Pause(Working, On("2026-04-07"), PauseCause.Proposer).Refusal().ShouldBe(LedgerRefusalKind.Overdue);
        set.Pause(Working, On("2026-04-01"), PauseCause.ForceMajeure).Refusal().ShouldBe(LedgerRefusalKind.CauseNotAllowed);
        set.Pause(Working, On("2026-04-01", " "), PauseCause.Proposer).Refusal().ShouldBe(LedgerRefusalKind.ReasonMissing);
        set.Pause(Working, On("2026-03-19"), PauseCause.Proposer).Refusal().ShouldBe(LedgerRefusalKind.BeforeLastEntry);
        set.Resume(Working, On("2026-04-01")).Refusal().ShouldBe(LedgerRefusalKind.NotPaused);
        var paused = set.Pause(Working, On("2026-04-01"), PauseCause.Proposer).Ok();
        paused.Pause(Working, On("2026-04-02"), PauseCause.Proposer).Refusal().ShouldBe(LedgerRefusalKind.AlreadyPaused);
        paused.Meet(Working, On("2026-04-02")).Ok().Resume(Working, On("2026-04-03")).Refusal().ShouldBe(LedgerRefusalKind.Ended);
    }

    [Fact]
    public void Extension_MovesTheDate_AndIsExplained()
    {
        var asked = Set(Months, "2026-03-20").RequestExtension(Months, On("2026-06-22"), Month).Ok();
        asked.Read(Months, Day("2026-06-23")).State.ShouldBe(DeadlineState.Overdue); // only asked for

        // It was asked for in time; that the office decides late is not the department's fault.
        var extended = asked.Extend(Months, On("2026-06-24")).Ok().Read(Months, Day("2026-06-24"));

        (extended.OriginalDate, extended.Date).ShouldBe((Day("2026-06-22"), Day("2026-07-22")));
        extended.Explain().ShouldContain("延期1个月，至2026年7月22日。");
    }

    [Fact]
    public void Extension_IsRefusedOnceOverdue()
    {
        var refusal = Set(Months, "2026-03-20").RequestExtension(Months, On("2026-06-23"), Month).Refusal;

        refusal.ShouldBe(new(LedgerRefusalKind.Overdue, "该期限已于2026年6月22日届满，逾期后不能申请延期。"));
    }

    [Fact]
    public void Extension_IsBoundedEachTime_InTimes_AndInAll()
    {
        var set = Set(Months, "2026-03-20");
        set.RequestExtension(Months, On("2026-06-01"), new(2, LimitUnit.Month)).Refusal().ShouldBe(LedgerRefusalKind.TooMuchAtOnce);
        set.RequestExtension(Months, On("2026-06-01"), new(5, LimitUnit.CalendarDay)).Refusal().ShouldBe(LedgerRefusalKind.TooMuchAtOnce);
        set.RequestExtension(Months, On("2026-06-01"), new(0, LimitUnit.Month)).Refusal().ShouldBe(LedgerRefusalKind.TooMuchAtOnce);
        var once = Extended(set, Months, "2026-06-01");
        var twice = Extended(once, Months, "2026-06-02");
        twice.RequestExtension(Months, On("2026-06-03"), Month).Refusal().ShouldBe(LedgerRefusalKind.TooOften);

        var short_ = Basis(Rule() with { Extension = new(Month, 9, new(4, LimitUnit.Month), Audience.Office) });
        var first = Extended(Set(short_, "2026-03-23"), short_, "2026-06-01"); // 06-23, then 07-23
        first.Read(short_, Day("2026-06-01")).Date.ShouldBe(Day("2026-07-23"));
        first.RequestExtension(short_, On("2026-06-03"), Month).Refusal!.Detail.ShouldBe("延期后（不计暂停）为2026年8月23日，超过最长期限4个月（2026年7月23日）。");
        // What was paused is not counted in the whole, nor that the end of the first three months was rolled from a day off.
        Extended(Paused(short_, "2026-03-23", "2026-04-01", "2026-05-06"), short_, "2026-06-01").Ledger[^1].Kind.ShouldBe(LedgerKind.Extended);
        Extended(Set(short_, "2026-03-20"), short_, "2026-06-01").Read(short_, Day("2026-06-01")).Date.ShouldBe(Day("2026-07-22"));
    }

    [Fact]
    public void Extension_NeedsARequest_AReason_AndARuleThatKnowsIt()
    {
        var set = Set(Months, "2026-03-20");
        set.Extend(Months, On("2026-06-01")).Refusal().ShouldBe(LedgerRefusalKind.NoRequest);
        set.RequestExtension(Months, On("2026-06-01", null), Month).Refusal().ShouldBe(LedgerRefusalKind.ReasonMissing);
        var asked = set.RequestExtension(Months, On("2026-06-01"), Month).Ok();
        asked.RequestExtension(Months, On("2026-06-02"), Month).Refusal().ShouldBe(LedgerRefusalKind.RequestOpen);
        asked.RefuseExtension(Months, On("2026-06-02", "")).Refusal().ShouldBe(LedgerRefusalKind.ReasonMissing);
        var refused = asked.RefuseExtension(Months, On("2026-06-02")).Ok();
        refused.Read(Months, Day("2026-06-02")).Date.ShouldBe(Day("2026-06-22"));
        refused.Extend(Months, On("2026-06-02")).Refusal().ShouldBe(LedgerRefusalKind.NoRequest);
        refused.RequestExtension(Months, On("2026-06-03"), Month).Ok();
        var none = Basis(Rule() with { Extension = null });
        Set(none, "2026-03-20").RequestExtension(none, On("2026-06-01"), Month).Refusal().ShouldBe(LedgerRefusalKind.NoExtension);
    }

    [Fact]
    public void Ended_IsNotChangedAnyMore()
    {
        var met = Set(Months, "2026-03-20").Meet(Months, On("2026-06-01")).Ok();
        met.Meet(Months, On("2026-06-02")).Refusal().ShouldBe(LedgerRefusalKind.Ended);
        met.Pause(Months, On("2026-06-02"), PauseCause.Proposer).Refusal().ShouldBe(LedgerRefusalKind.Ended);
        met.RequestExtension(Months, On("2026-06-02"), Month).Refusal().ShouldBe(LedgerRefusalKind.Ended);
    }

    [Fact]
    public void ExtensionIntoAnotherYear_PinsThatYear()
    {
        var late = Set(Months, "2026-09-28");
        late.Calendar.Select(p => p.Year).ShouldBe([2026]);

        var extended = Extended(late, Months, "2026-12-01");

        extended.Calendar.Select(p => (p.Year, p.Edition)).ShouldBe([(2026, Year2026.Edition), (2027, null)]);
    }

    private static Deadline Extended(Deadline deadline, Basis basis, string on) =>
        deadline.RequestExtension(basis, On(on), Month).Ok().Extend(basis, On(on)).Ok();

    private static Deadline Paused(Basis basis, string start, string from, string to) =>
        Set(basis, start).Pause(basis, On(from), PauseCause.Proposer).Ok().Resume(basis, On(to)).Ok();
}
