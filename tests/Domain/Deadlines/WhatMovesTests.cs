using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using static ProposalWorkflow.Domain.Tests.Fixture.Sketch;

using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Deadlines;

/// <summary>What moves if this calendar or this rule is loaded?</summary>
public sealed class WhatMovesTests
{
    private static readonly Basis Before = Basis(Rule());
    private static readonly Basis With2027 = Before with { Calendars = Before.Calendars.With(Year2027) };
    private static readonly DateOnly Today = Day("2026-11-20");

    [Fact]
    public void NewYear_MovesWhatFellOnItsHolidays_AndMakesTheOthersCertain()
    {
        var (moves, certain, stays) = (Set(Before, "2026-11-05"), Set(Before, "2026-11-26"), Set(Before, "2026-09-28"));

        var found = WhatMoves.Find([moves, certain, stays], Before, With2027, Today).ToList();

        found.Select(m => (m.From, m.To, m.WasProvisional, m.IsProvisional)).ShouldBe(
            [(Day("2027-02-05"), Day("2027-02-15"), true, false), (Day("2027-02-26"), Day("2027-02-26"), true, false)]);
        found.ShouldAllBe(m => m.Why == "2027年放假安排已公布（国办发明电〔2026〕9号）。");
        found.Select(m => m.IsOtherDate).ShouldBe([true, false]);
    }

    [Fact]
    public void UntilItIsApplied_ADeadlineKeepsTheCalendarItWasCountedWith()
    {
        var deadline = Set(Before, "2026-11-05");
        deadline.Read(With2027, Today).Date.ShouldBe(Day("2027-02-05"));
        deadline.Read(With2027, Today).IsProvisional.ShouldBeTrue();

        var move = WhatMoves.Of(deadline, Before, With2027, Today)!;
        var after = WhatMoves.Apply(move, With2027, With2027, On("2026-11-20", null), "d1.2");

        after.Old.End.ShouldBe(after.Old.Ledger[^1]);
        after.Old.End!.ShouldSatisfyAllConditions(
            e => e.Kind.ShouldBe(LedgerKind.Superseded), e => e.Date.ShouldBe(Day("2027-02-05")), e => e.Successor.ShouldBe("d1.2"), e => e.Reason.ShouldBe(move.Why));
        var view = after.New!.Read(With2027, Today);
        (view.Date, view.IsProvisional).ShouldBe((Day("2027-02-15"), false));
        after.Old.Read(With2027, Day("2027-03-01")).Explain().ShouldContain("已于2026年11月20日被替代：2027年放假安排已公布");
        // Tried again, nothing moves any more.
        WhatMoves.Find([after.Old, after.New!], With2027, With2027, Today).ShouldBeEmpty();
    }

    [Fact]
    public void OtherEditionOfAYear_IsAChange()
    {
        var amended = new Domain.Deadlines.Calendars.CalendarYear(
            2026, Year2026.Notices, [.. Year2026.Days, new(Day("2026-06-22"), false, "端午节", Year2026.Notices[0].Number)]);
        var after = Before with { Calendars = Before.Calendars.With(amended) };

        var move = WhatMoves.Find([Set(Before, "2026-03-20")], Before, after, Day("2026-04-01")).ShouldHaveSingleItem();

        (move.From, move.To).ShouldBe((Day("2026-06-22"), Day("2026-06-23")));
        move.Why.ShouldBe("2026年放假安排已调整（国办发明电〔2025〕7号）。");
    }

    [Fact]
    public void OtherRule_MovesWhatIsOpen_WithItsPausesAndExtensions()
    {
        var after = Before with { Rules = Before.Rules.With(new("lake", "湖区期限", [Rule(2)])) };
        var open = Set(Before, "2026-03-20");
        var extended = open.RequestExtension(Before, On("2026-04-01"), new(1, LimitUnit.Month)).Ok().Extend(Before, On("2026-04-01")).Ok();
        var met = open.Meet(Before, On("2026-04-01")).Ok();

        var moves = WhatMoves.Find([open, extended, met], Before, after, Day("2026-04-02")).ToList();

        moves.Select(m => (m.From, m.To)).ShouldBe([(Day("2026-06-22"), Day("2026-05-20")), (Day("2026-07-22"), Day("2026-06-22"))]);
        moves.ShouldAllBe(m => m.Why == "规则「答复期限」由3个月改为2个月。");
        open.Read(after, Day("2026-04-02")).Date.ShouldBe(Day("2026-06-22")); // not applied
    }

    [Fact]
    public void RuleOfALaterStart_MovesNothing()
    {
        var after = Before with
        {
            Rules = Before.Rules.With(new("lake", "湖区期限",
                [Rule() with { ValidTo = Day("2026-12-31") }, Rule(2) with { Code = "reply-2027", ValidFrom = Day("2027-01-01") }])),
        };
        WhatMoves.Find([Set(Before, "2026-03-20")], Before, after, Day("2026-04-01")).ShouldBeEmpty();
    }

    [Fact]
    public void OtherWordsForARule_AreNoOtherRule()
    {
        var rule = Rule();
        (rule with { Name = "答复时限", Source = "《办法》" }).Edition.ShouldBe(rule.Edition);
        new[]
        {
            Rule(2), Rule(3, LimitUnit.WorkingDay), rule with { RollsOn = false }, rule with { Pauses = [] }, rule with { Extension = null },
            rule with { Rungs = UsualRungs }, rule with { WhenOverruled = ReturnEffect.Restart }, rule with { ValidTo = new(2030, 1, 1) },
        }.Select(r => r.Edition).Append(rule.Edition).ShouldBeUnique();
    }
}
