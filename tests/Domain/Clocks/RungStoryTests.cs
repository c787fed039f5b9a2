using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>Reminders of one opinion: a month from 2026-03-02 is 2026-04-02; near 7, 3 and 1 working days before; then overdue.</summary>
public sealed class RungStoryTests
{
    private const string Date = "20260402";

    /// <summary>Only the opinion is limited.</summary>
    private static readonly Scenario Waiting = Only(AfterOutage.InOrder);

    [Fact]
    public void EachRung_FiresOnItsDay()
    {
        Waiting.On("03-23").Sweep().Fired().ShouldBeEmpty();
        Waiting.On("03-24").Sweep().Fired().ShouldBe([$"near-7-{Date}"]);
        Waiting.On("03-24").Sweep().On("03-25").Sweep().Fired().Count().ShouldBe(1);
        Waiting.On("03-24").Sweep().On("03-30").Sweep().Fired().ShouldBe([$"near-7-{Date}", $"near-3-{Date}"]);
    }

    [Fact]
    public void FortyDaysOfOutage_AreToldInOrder_OrAtOnceWhereTheRuleSaysSo()
    {
        string[] all =
        [
            $"near-7-{Date}", $"near-3-{Date}", $"near-1-{Date}", $"due-{Date}", $"overdue-1-{Date}", $"escalated-1-lead-{Date}",
            $"escalated-3-office-{Date}", $"escalated-5-manager-{Date}", $"overdue-6-{Date}", $"overdue-11-{Date}", $"overdue-16-{Date}",
        ];

        Waiting.On("04-27").Sweep().Fired().ShouldBe(all);
        Only(AfterOutage.Folded).On("04-27").Sweep().Fired().ShouldBe([string.Join('+', all)]);
        // What is overdue is so before any sweep has run.
        var view = Waiting.On("04-27").Read(Waiting.Open(LimitedStep.Opinion));
        (view.State, view.WorkingDaysLeft).ShouldBe((DeadlineState.Overdue, -16));
    }

    [Fact]
    public void MetDeadline_TellsNothingAndLeavesNoRow()
    {
        var met = Waiting.On("03-20").Acknowledge(Traffic).Opine(Traffic);

        CaseDues.Of(met.State!, met.Jurisdiction).ShouldBeEmpty();
        met.On("04-01").Refuse(Fixture.Place.System, CaseDues.CommandFor(Next(Waiting))).Kind.ShouldBe(RejectionKind.NotDue);
    }

    [Fact]
    public void Message_ThatComesTwiceOrTooSoonOrByNightIsRefused()
    {
        var (due, at) = (CaseDues.CommandFor(Next(Waiting)), new DateTimeOffset(2026, 3, 24, 1, 0, 0, TimeSpan.Zero));

        Next(Waiting).At.ShouldBe(at); // nine in the morning
        Waiting.At(at.AddTicks(-1)).Refuse(Fixture.Place.System, due).Kind.ShouldBe(RejectionKind.NotDue);
        Waiting.At(at.AddHours(9)).Refuse(Fixture.Place.System, due).Kind.ShouldBe(RejectionKind.NotDue); // six in the evening
        Waiting.At(at).Do(Fixture.Place.System, due).At(at).Refuse(Fixture.Place.System, due).Kind.ShouldBe(RejectionKind.NotDue);
    }

    [Fact]
    public void Rung_OfADayOffIsToldOnTheNextWorkingDay()
    {
        var rolled = With("opinion", r => r with { RollsOn = false, Rungs = new() });
        var assigned = (Scenario.Accepted() with { Jurisdiction = In(rolled[4]) }).On("03-04").Do(Office, new Assign(Housing, [Traffic]));

        Next(assigned).ShouldBe(new Due(DueKind.DeadlineRung, new(2026, 4, 7, 1, 0, 0, TimeSpan.Zero), "d1/due-20260404")); // 清明节, to the 6th
    }

    [Fact]
    public void ExtendedDeadline_HasRungsOfItsNewDate()
    {
        var id = Assigned.Open(LimitedStep.Reply).Id;
        var told = Assigned.On("06-01").Sweep();

        var granted = told.Do(Of(Housing), Sample.RequestExtension(id)).Do(Office, Sample.Grant(id)).On("07-01").Sweep();

        granted.Open(LimitedStep.Reply).Fired.ShouldBe(["near-3-20260602", "near-1-20260602", "near-3-20260702", "near-1-20260702"]);
    }

    private static Due Next(Scenario scenario) => CaseDues.Of(scenario.State!, scenario.Jurisdiction).ShouldHaveSingleItem();

    private static Scenario Only(AfterOutage afterOutage)
    {
        var opinion = With("opinion", r => r with { Rungs = r.Rungs with { AfterOutage = afterOutage } })[4];
        return (Scenario.Accepted() with { Jurisdiction = In(opinion) }).Do(Office, new Assign(Housing, [Traffic]));
    }
}
