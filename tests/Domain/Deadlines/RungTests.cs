using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>Who is told when, and never twice.</summary>
public sealed class RungTests
{
    private static readonly Basis InOrder = Basis(Rule() with { Rungs = UsualRungs });
    private static readonly Basis Folded = Basis(Rule() with { Rungs = UsualRungs with { AfterOutage = AfterOutage.Folded } });

    [Fact]
    public void Rungs_AroundTheDate() =>
        Set(InOrder, "2026-03-20").Read(InOrder, Day("2026-03-20")).RungsUntil(Day("2026-07-07")).Select(r => $"{r.On:MM-dd} {r.Key}").ShouldBe(
        [
            "05-29 near-15-20260622", "06-10 near-7-20260622", "06-16 near-3-20260622", "06-18 near-1-20260622",
            "06-22 due-20260622", "06-23 overdue-1-20260622", "06-23 escalated-1-office-20260622", "06-29 escalated-5-manager-20260622",
            "06-30 overdue-6-20260622", "07-07 overdue-11-20260622",
        ]);

    [Fact]
    public void AfterFortyDaysOfOutage_EachRungComesInOrder_OrAllInOneNotice()
    {
        string[] fired = ["near-15-20260622", "near-7-20260622"];

        var inOrder = (Set(InOrder, "2026-03-20") with { Fired = fired }).Read(InOrder, Day("2026-07-20")).RungsDue();
        var folded = (Set(Folded, "2026-03-20") with { Fired = fired }).Read(Folded, Day("2026-07-20")).RungsDue();

        inOrder.Select(n => n.Rungs.ShouldHaveSingleItem().Key).ShouldBe(
        [
            "near-3-20260622", "near-1-20260622", "due-20260622", "overdue-1-20260622", "escalated-1-office-20260622", "escalated-5-manager-20260622",
            "overdue-6-20260622", "overdue-11-20260622", "overdue-16-20260622",
        ]);
        folded.ShouldHaveSingleItem().Rungs.Select(r => r.Key).ShouldBe(inOrder.Select(n => n.Rungs[0].Key));
    }

    [Fact]
    public void EachRung_FiresOnce_HoweverOftenAndLateIsLooked() => Prop.ForAll(
        Gen.Choose(0, 60).ListOf(12).ToArbitrary(), gaps =>
        {
            var (deadline, today, fired) = (Set(InOrder, "2026-03-20"), Day("2026-03-20"), new List<Rung>());
            foreach (var gap in gaps)
            {
                today = today.AddDays(gap);
                foreach (var notice in deadline.Read(InOrder, today).RungsDue())
                {
                    if (notice.Rungs[0] != deadline.NextRung(InOrder))
                        return false;
                    deadline = deadline.WithFired(notice);
                    fired.AddRange(notice.Rungs);
                }
            }

            return fired.SequenceEqual(deadline.Read(InOrder, today).RungsUntil(today)) && deadline.NextRung(InOrder)!.On > today;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ClockThatJumpsBack_FiresNothingAgain()
    {
        var deadline = Set(InOrder, "2026-03-20");
        foreach (var notice in deadline.Read(InOrder, Day("2026-06-25")).RungsDue())
            deadline = deadline.WithFired(notice);

        deadline.Read(InOrder, Day("2026-06-01")).RungsDue().ShouldBeEmpty();
        deadline.Read(InOrder, Day("2026-06-25")).RungsDue().ShouldBeEmpty();
    }

    [Fact]
    public void PausedMetOrSuperseded_TellsNobody()
    {
        var set = Set(InOrder, "2026-03-20");
        var paused = set.Pause(InOrder, On("2026-06-01"), PauseCause.Proposer).Ok();
        paused.Read(InOrder, Day("2026-07-20")).RungsDue().ShouldBeEmpty();
        paused.NextRung(InOrder).ShouldBeNull();
        set.Meet(InOrder, On("2026-06-24")).Ok().Read(InOrder, Day("2026-07-20")).RungsDue().ShouldBeEmpty();
    }

    [Fact]
    public void MovedDate_HasRungsOfItsOwn_ButNoneOfThePast()
    {
        var month = new Limit(1, LimitUnit.Month);
        var extended = Set(InOrder, "2026-03-20").RequestExtension(InOrder, On("2026-06-16"), month).Ok().Extend(InOrder, On("2026-07-10")).Ok();

        // Of the date 2026-07-22 the rung 15 working days before it was over when it was set.
        extended.Read(InOrder, Day("2026-07-13")).RungsDue().SelectMany(n => n.Rungs).Select(r => r.Key).ShouldBe(["near-7-20260722"]);
    }

    [Fact]
    public void ShortLimit_HasNoReminderOnTheDayItIsSet()
    {
        var basis = Basis(Rule(2, LimitUnit.WorkingDay) with { Rungs = UsualRungs });
        Set(basis, "2026-03-20").Read(basis, Day("2026-03-24")).RungsDue().SelectMany(n => n.Rungs).Select(r => r.Key)
            .ShouldBe(["near-1-20260324", "due-20260324"]);
    }

    [Theory]
    [InlineData(0, "near-15-20260622")]
    [InlineData(3, "near-1-20260622")]
    [InlineData(4, "due-20260622")]
    [InlineData(8, "overdue-6-20260622")]
    [InlineData(42, "overdue-176-20260622")]
    public void NextRung_IsTheFirstThatHasNotFired(int fired, string key)
    {
        var deadline = Set(InOrder, "2026-03-20");
        var all = deadline.Read(InOrder, Day("2026-03-20")).RungsUntil(Day("2027-12-31"));

        (deadline with { Fired = [.. all.Take(fired).Select(r => r.Key)] }).NextRung(InOrder)!.Key.ShouldBe(key);
    }

    [Fact]
    public void NextRung_IsNoneAfterTheLast()
    {
        var basis = Basis(Rule() with { Rungs = new() { Near = [3], OverdueFirst = 1 } });
        var deadline = Set(basis, "2026-03-20") with { Fired = ["near-3-20260622", "due-20260622"] };

        deadline.NextRung(basis)!.Key.ShouldBe("overdue-1-20260622");
        (deadline with { Fired = [.. deadline.Fired, "overdue-1-20260622"] }).NextRung(basis).ShouldBeNull();
    }
}
