using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Local.Tests;

/// <summary>A run of the samples ends well only where each of the four was there.</summary>
public sealed class LateSightsTests
{
    private const string Late = "nanhu-rsj";
    private static readonly Jurisdiction Nanhu = SampleSet.Load().Jurisdictions.Find("nanhu")!;
    private static readonly DateOnly Due = new(2026, 4, 2);
    private static readonly CaseEvent Set = new DeadlinesSet(1, null, null,
        [new(Limited("d1", LimitedStep.Reply, "nanhu-mzj"), Due), new(Limited("d2", LimitedStep.Opinion, Late), Due)]);

    [Fact]
    public void Everything_IsSeenWhereItWas() => Missed([Set, Near("d2"), Overdue("d2"), Granted], [AlertOf(Late)]).ShouldBeEmpty();

    [Fact]
    public void WhatIsNotThere_IsNamed()
    {
        Missed([Set, Overdue("d2"), Granted], [AlertOf(Late)]).ShouldBe(["a reminder before a co-handler's opinion is due"]);
        Missed([Set, Near("d2"), Granted], [AlertOf(Late)]).ShouldBe(["an overdue co-handler"]);
        Missed([Set, Near("d2"), Overdue("d2"), Granted], []).ShouldBe(["an alert delivered to the local webhook"]);
        Missed([Set, Near("d2"), Overdue("d2")], [AlertOf(Late)]).ShouldBe(["an extension granted"]);
    }

    [Fact]
    public void WhatIsOfAnother_IsNotSeen() => Missed([Set, Near("d1"), Overdue("d1")], [AlertOf("nanhu-mzj")]).Count.ShouldBe(4);

    [Fact]
    public void ReminderThatComesAfterTheDate_IsNone() =>
        Missed([Set, (Near("d2").Happened, Due), Overdue("d2"), Granted], [AlertOf(Late)]).ShouldBe(["a reminder before a co-handler's opinion is due"]);

    private static Event Granted => new(new ExtensionGranted(1, AssignmentRole.Lead, "nanhu-mzj", [new(
        "d1", LimitedStep.Reply, new(LedgerKind.Extended, Due, DateTimeOffset.UnixEpoch, "a", null), Due)]), Due);

    private static Event Near(string deadline) => new(Fired(deadline, new(RungKind.Near, 7, Due.AddDays(-9), Due)), Due.AddDays(-9));

    private static Event Overdue(string deadline) => new(Fired(deadline, new(RungKind.Overdue, 1, Due.AddDays(1), Due)), Due.AddDays(1));

    private static RungsFired Fired(string deadline, Rung rung) => new(1, AssignmentRole.CoHandler, Late, deadline, LimitedStep.Opinion, [new([rung])]);

    private static Deadline Limited(string id, LimitedStep step, string bearer) => new()
    {
        Id = id,
        Step = step,
        Kind = ProposalKind.CppccProposal,
        Bearer = bearer,
        Rule = new("cppcc-usual", "opinion", "e"),
        Anchor = new(Due.AddMonths(-1), 1),
        SetOn = Due.AddMonths(-1),
    };

    private static ReceivedAlert AlertOf(string department) => new(
        new("n", AlertKind.Overdue, "nanhu", DateTimeOffset.UnixEpoch, "逾期", "逾期")
        {
            Department = new(department, department),
            Late = new("会办意见", Due, 1, "已逾期1个工作日"),
        },
        DateTimeOffset.UnixEpoch);

    private static List<string> Missed(IReadOnlyList<Event> events, IReadOnlyList<ReceivedAlert> alerts) =>
    [
        .. LateSights.Of([.. events.Select(Recorded)], alerts, new(Late, 2), Nanhu).Where(sight => !sight.Seen).Select(sight => sight.Name),
    ];

    private static RecordedEvent Recorded(Event one, int i)
    {
        var at = Nanhu.StartOf(one.On).AddHours(9);
        return new(i + 1, at, at, new Caller("nanhu", "s", "s", CallerRole.System), "q", $"intent-{i}", one.Happened);
    }

    private sealed record Event(CaseEvent Happened, DateOnly On)
    {
        public static implicit operator Event(CaseEvent happened) => new(happened, Due.AddMonths(-1));

        public static implicit operator Event((CaseEvent Happened, DateOnly On) one) => new(one.Happened, one.On);
    }
}
