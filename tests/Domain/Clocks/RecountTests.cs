using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>重新计算期限: newer rules or calendars move the running deadlines of a case, once.</summary>
public sealed class RecountTests
{
    /// <summary>A month from 2026-03-02 for the opinion; it was 2026-04-02.</summary>
    private static readonly Scenario Shorter = Assigned.On("03-10").Ruled("opinion", r => r with { Limit = new(15, LimitUnit.WorkingDay) });

    [Fact]
    public void OtherRule_EndsTheDeadlineInFavourOfOneThatIsCountedByIt()
    {
        var after = Recounted(Shorter);

        var happened = after.History[^1].Event.ShouldBeOfType<DeadlinesRecounted>();
        (happened.Role, happened.Bearer, happened.Basis).ShouldBe((AssignmentRole.CoHandler, Traffic, 1));
        var (old, successor) = (happened.Changes.ShouldHaveSingleItem(), happened.Successors.ShouldHaveSingleItem());
        (old.Date, successor.Date).ShouldBe((Day("04-02"), Day("03-23")));
        (old.Entry.Kind, old.Entry.By, old.Entry.Date, old.Entry.Successor)
            .ShouldBe((LedgerKind.Superseded, Sample.Recount().OrderedBy, Day("04-02"), successor.Deadline.Id));
        old.Entry.Reason.ShouldBe($"规则「会办意见期限」由1个月改为15个工作日。缘由：{Sample.Recount().Reason}");

        var open = after.Open(LimitedStep.Opinion, Traffic);
        (open.Id, after.Read(open).Date).ShouldBe((successor.Deadline.Id, Day("03-23")));
        after.State!.EndedDeadlines.ShouldContain(d => d.Id == old.Deadline && d.How == LedgerKind.Superseded && d.Date == Day("04-02"));
        after.State.Deadlines.Select(d => d.Id).Concat(after.State.EndedDeadlines.Select(d => d.Id)).ShouldBeUnique();
        DeadlineFold.All(after.History.Select(e => e.Event))[open.Id].Id.ShouldBe(open.Id);
        // The others stay as they were, and so do their ids.
        after.State.Deadlines.Where(d => d.Step != LimitedStep.Opinion).Select(d => d.Id)
            .ShouldBe(Shorter.State!.Deadlines.Where(d => d.Step != LimitedStep.Opinion).Select(d => d.Id));
    }

    [Fact]
    public void Recount_ThatComesAgainChangesNothing()
    {
        var after = Recounted(Shorter);

        after.Refuse(Fixture.Place.System, Sample.Recount()).Kind.ShouldBe(RejectionKind.NothingMoves);
        Assigned.Refuse(Fixture.Place.System, Sample.Recount()).Kind.ShouldBe(RejectionKind.NothingMoves); // nothing else was ever in force
        Scenario.Assigned(Traffic).Refuse(Fixture.Place.System, Sample.Recount()).Kind.ShouldBe(RejectionKind.NothingMoves); // a place without rules
    }

    [Fact]
    public void OldHistory_FoldsToTheSameStateWhateverIsInForce()
    {
        var after = Recounted(Shorter).Ruled("reply", r => r with { Limit = new(1, LimitUnit.Month) }).Decreed(Amended);

        Snapshot.Of(after.History.Aggregate((Case?)null, (state, e) => Case.Apply(state, after.State!.Key, e))).ShouldBe(Snapshot.Of(after.State));
        // Not applied to the case, they count nothing of it.
        after.Read(after.Open(LimitedStep.Reply)).Date.ShouldBe(Assigned.Read(Assigned.Open(LimitedStep.Reply)).Date);
    }

    [Fact]
    public void PausesAndExtensions_GoOn()
    {
        var extended = Assigned.Do(Of(Housing), Sample.RequestExtension()).Do(Office, Sample.Grant()).On("04-01").Do(Office, Sample.Pause());
        var after = Recounted(extended.On("04-03").Ruled("reply", r => r with { Limit = new(2, LimitUnit.Month) }));

        var reply = after.Open(LimitedStep.Reply);
        reply.OpenPause.ShouldNotBeNull();
        var resumed = after.On("04-08").Do(Office, Sample.Resume(reply.Id));
        resumed.Read(resumed.Open(LimitedStep.Reply)).Date.ShouldBe(Day("06-15")); // 05-06 after 劳动节, a month to Monday 06-08, and the week that it stood
    }

    [Fact]
    public void RuleThatCountsFromAnotherEvent_LeavesWhatRuns()
    {
        var other = Assigned.Ruled("reply", r => r with { Starts = StartEvent.Acknowledged, Limit = new(1, LimitUnit.Month) });

        other.Refuse(Fixture.Place.System, Sample.Recount()).Kind.ShouldBe(RejectionKind.NothingMoves);
    }

    [Fact]
    public void DueRows_AreThoseOfTheNewDate()
    {
        var after = Recounted(Shorter);

        var dues = CaseDues.Of(after.State!, after.Jurisdiction).Where(d => d.Of.StartsWith(after.Open(LimitedStep.Opinion).Id + "/", StringComparison.Ordinal));
        dues.ShouldHaveSingleItem().Of.ShouldEndWith("near-7-20260323");
        CaseDues.Of(after.State!, after.Jurisdiction).ShouldNotContain(d => d.Of.Contains("20260402", StringComparison.Ordinal));
    }

    /// <summary>Overdue since 04-02, told on 04-07 (after 清明节) and escalated; then the rule gives another date.</summary>
    [Theory]
    [InlineData("earlier: what was told is not told again", 15, "escalated-3-office-20260323 escalated-5-manager-20260323 overdue-6-20260323")]
    [InlineData("later, and gone by still", 24, "due-20260403 overdue-1-20260403 escalated-1-lead-20260403")]
    [InlineData("later, and to come", 40, "near-7-20260428 near-3-20260428 near-1-20260428 due-20260428")]
    public void Rung_ThatHasFiredFiresAgainOnlyOnALaterDay(string _, int workingDays, string again)
    {
        var overdue = Assigned.On("04-07").Sweep();
        var told = overdue.FiredOfOpinion().ToList();
        told.ShouldContain("overdue-1-20260402");

        var after = Recounted(overdue.Ruled("opinion", r => r with { Limit = new(workingDays, LimitUnit.WorkingDay) }));
        var view = after.Read(after.Open(LimitedStep.Opinion));
        var later = view.Date < Day("04-07") ? after.Sweep() : after.Sweep().On("04-17").Sweep().On("04-23").Sweep().On("04-27").Sweep().On("04-28").Sweep();

        later.FiredOfOpinion().Skip(told.Count).ShouldBe(again.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void DateThatOnlyBecomesCertain_LosesNoReminder()
    {
        // 2027 is not loaded: the date is provisional.
        var waiting = Assigned.Ruled("reply", r => r with { Limit = new(11, LimitUnit.Month), Rungs = new() { Near = [3, 1] } });
        waiting = Recounted(waiting);
        var open = waiting.Open(LimitedStep.Reply);
        waiting.Read(open).ShouldSatisfyAllConditions(v => v.Date.ShouldBe(new DateOnly(2027, 2, 2)), v => v.IsProvisional.ShouldBeTrue());
        var dueToday = waiting.At(new(2027, 1, 28, 2, 0, 0, TimeSpan.Zero)); // the third working day before, not yet swept

        var certain = Recounted(dueToday.Decreed(Sketch.Year2027));

        var view = certain.Read(certain.Open(LimitedStep.Reply));
        (view.Date, view.IsProvisional).ShouldBe((new DateOnly(2027, 2, 2), false));
        certain.Sweep().Fired().ShouldContain("near-3-20270202");
    }

    /// <summary>清明节 is a day longer.</summary>
    private static CalendarYear Amended { get; } = new(
        2026, Sketch.Year2026.Notices, [.. Sketch.Year2026.Days, new(Day("04-07"), false, "清明节", Sketch.Year2026.Notices[0].Number)]);

    private static Scenario Recounted(Scenario scenario) => scenario.Do(Fixture.Place.System, Sample.Recount()).At(scenario.Now);
}

internal static class RecountReading
{
    /// <summary>What fired of the opinion, rung by rung.</summary>
    public static IEnumerable<string> FiredOfOpinion(this Scenario scenario) => scenario.History.Select(e => e.Event).OfType<RungsFired>()
        .Where(e => e.Step == LimitedStep.Opinion).SelectMany(e => e.Notices).SelectMany(n => n.Rungs).Select(r => r.Key);
}
