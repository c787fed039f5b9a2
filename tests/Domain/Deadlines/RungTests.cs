using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Deadlines.Sketch;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>Who is told when, and never twice.</summary>
public sealed class RungTests
{
    private static readonly Basis InOrder = Basis(Rule() with { Rungs = UsualRungs });
    private static readonly Basis Folded = Basis(Rule() with { Rungs = UsualRungs with { AfterOutage = AfterOutage.Folded } });
    private static readonly HashSet<string> None = [];

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
        var fired = new HashSet<string> { "near-15-20260622", "near-7-20260622" };

        var inOrder = Set(InOrder, "2026-03-20").Read(InOrder, Day("2026-07-20")).RungsDue(fired);
        var folded = Set(Folded, "2026-03-20").Read(Folded, Day("2026-07-20")).RungsDue(fired);

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
            var deadline = Set(InOrder, "2026-03-20");
            var (fired, today) = (new List<Rung>(), Day("2026-03-20"));
            foreach (var gap in gaps)
            {
                today = today.AddDays(gap);
                fired.AddRange(deadline.Read(InOrder, today).RungsDue(fired.Select(r => r.Key).ToHashSet()).SelectMany(n => n.Rungs));
            }

            var all = deadline.Read(InOrder, today).RungsUntil(today);
            return fired.Select(r => r.Key).SequenceEqual(all.Select(r => r.Key)) && fired.All(r => r.On <= today);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ClockThatJumpsBack_FiresNothingAgain()
    {
        var deadline = Set(InOrder, "2026-03-20");
        var fired = deadline.Read(InOrder, Day("2026-06-25")).RungsDue(None).SelectMany(n => n.Rungs).Select(r => r.Key).ToHashSet();

        deadline.Read(InOrder, Day("2026-06-01")).RungsDue(fired).ShouldBeEmpty();
        deadline.Read(InOrder, Day("2026-06-25")).RungsDue(fired).ShouldBeEmpty();
    }

    [Fact]
    public void PausedMetOrSuperseded_TellsNobody()
    {
        var set = Set(InOrder, "2026-03-20");
        var paused = set.Pause(InOrder, On("2026-06-01"), PauseCause.Proposer).Ok();
        paused.Read(InOrder, Day("2026-07-20")).RungsDue(None).ShouldBeEmpty();
        paused.Read(InOrder, Day("2026-07-20")).NextRung(Day("2026-07-20")).ShouldBeNull();
        set.Meet(InOrder, On("2026-06-24")).Ok().Read(InOrder, Day("2026-07-20")).RungsDue(None).ShouldBeEmpty();
    }

    [Fact]
    public void MovedDate_HasRungsOfItsOwn_ButNoneOfThePast()
    {
        var month = new Limit(1, LimitUnit.Month);
        var extended = Set(InOrder, "2026-03-20").RequestExtension(InOrder, On("2026-06-16"), month).Ok().Extend(InOrder, On("2026-07-10")).Ok();

        // Of the date 2026-07-22 the rung 15 working days before it was over when it was set.
        extended.Read(InOrder, Day("2026-07-13")).RungsDue(None).SelectMany(n => n.Rungs).Select(r => r.Key).ShouldBe(["near-7-20260722"]);
    }

    [Fact]
    public void ShortLimit_HasNoReminderOnTheDayItIsSet()
    {
        var basis = Basis(Rule(2, LimitUnit.WorkingDay) with { Rungs = UsualRungs });
        Set(basis, "2026-03-20").Read(basis, Day("2026-03-24")).RungsDue(None).SelectMany(n => n.Rungs).Select(r => r.Key)
            .ShouldBe(["near-1-20260324", "due-20260324"]);
    }

    [Theory]
    [InlineData("2026-03-20", "near-15-20260622")]
    [InlineData("2026-06-18", "due-20260622")]
    [InlineData("2026-06-22", "overdue-1-20260622")]
    [InlineData("2026-06-30", "overdue-11-20260622")]
    [InlineData("2027-03-01", "overdue-181-20260622")] // the 176th working day itself
    public void NextRung(string after, string key) =>
        Set(InOrder, "2026-03-20").Read(InOrder, Day(after)).NextRung(Day(after))!.Key.ShouldBe(key);

    [Fact]
    public void NextRung_IsNoneAfterTheLast()
    {
        var basis = Basis(Rule() with { Rungs = new() { Near = [3], OverdueFirst = 1 } });
        var view = Set(basis, "2026-03-20").Read(basis, Day("2026-06-22"));

        view.NextRung(Day("2026-06-22"))!.Key.ShouldBe("overdue-1-20260622");
        view.NextRung(Day("2026-06-23")).ShouldBeNull();
    }
}
