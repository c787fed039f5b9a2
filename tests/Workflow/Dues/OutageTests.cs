using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Dues;

/// <summary>What a co-handler is told of its opinion, due on 2026-04-02, after an outage, a clock that jumps, and on days off.</summary>
public sealed class OutageTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>No sweep has run until 40 days after the date: what was missed until then.</summary>
    private static readonly string[] Missed = ["near", "near", "near", "due", "overdue", "overdue", "overdue", "overdue", "overdue"];

    private static Jurisdiction Place => Year.Jurisdiction with { JointSigning = null };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task FortyDaysOfOutage_AreToldOnceEachInTheirOrder(int sweepsAtOnce)
    {
        var world = await AssignedAsync(Place);
        world.Clock.Now = new DateTimeOffset(2026, 5, 12, 2, 0, 0, TimeSpan.Zero);

        await world.SweepAsync(sweepsAtOnce);
        await world.DrainAsync();
        await world.SweepAsync(sweepsAtOnce);
        await world.DrainAsync();

        var told = Told(world);
        told.Select(notice => notice.Kinds.ShouldHaveSingleItem()).ShouldBe(Missed);
        told.SelectMany(notice => notice.Days).ShouldBeInOrder();
        world.Dues.Rows.Keys.ShouldAllBe(row => row.Due.At > world.Clock.Now);
    }

    [Fact]
    public async Task FortyDaysOfOutage_AreOneNoticeThatListsThem_WhereTheRuleFoldsThem()
    {
        var world = await AssignedAsync(Folding(Place));
        world.Clock.Now = new DateTimeOffset(2026, 5, 12, 2, 0, 0, TimeSpan.Zero);

        await world.SweepAsync(atOnce: 2);
        await world.DrainAsync();

        var notice = Told(world).ShouldHaveSingleItem();
        notice.Kinds.ShouldBe(Missed);
        notice.Days.ShouldBeInOrder();
    }

    /// <summary>A machine's clock is a year ahead for an hour. What it told is told; nothing is told again, and nothing is lost.</summary>
    [Fact]
    public async Task ClockThatJumpsAYearAheadAndBack_TellsNothingTwice()
    {
        var world = await AssignedAsync(Place);
        world.Clock.Now = Begin.AddDays(365);
        await world.SweepAsync(atOnce: 2);
        await world.DrainAsync();
        var early = Fired(world);
        early.Count.ShouldBeGreaterThan(40);

        for (var day = 1; day < 365; day += 9)
        {
            world.Clock.Now = Begin.AddDays(day);
            await world.SweepAsync();
            await world.DrainAsync();
        }

        Fired(world).ShouldBe(early, "none of these days had anything that was not told");
        world.Clock.Now = Begin.AddDays(385);
        await world.SweepAsync();
        await world.DrainAsync();
        Fired(world).Count.ShouldBeGreaterThan(early.Count, "the series of overdue notices goes on");
        Fired(world).ShouldBeUnique();
    }

    /// <summary>2026-05-01 (Fri) to 05-05 is a holiday, and Saturday 05-09 is worked for it.</summary>
    [Theory]
    [InlineData("2026-05-01T02:00Z", false)]
    [InlineData("2026-05-05T02:00Z", false)]
    [InlineData("2026-05-09T02:00Z", true)]
    [InlineData("2026-05-10T02:00Z", false)]
    [InlineData("2026-05-11T00:59Z", false)] // one minute to nine
    [InlineData("2026-05-11T01:00Z", true)]
    [InlineData("2026-05-11T10:00Z", false)] // six in the evening
    public async Task Reminders_GoOutInTheHoursOfWorkingDaysAsTheyAreDecreed(string now, bool goOut)
    {
        var world = await AssignedAsync(Place);
        world.Clock.Now = DateTimeOffset.Parse(now, null);

        (await world.SweepAsync()).Any().ShouldBe(goOut);
    }

    private sealed record Notice(string Id, IReadOnlyList<string> Kinds, IReadOnlyList<DateOnly> Days);

    /// <summary>What the co-handler's queue has of its opinion. A message may come twice, under one id: its reader knows it.</summary>
    private static List<Notice> Told(World world) =>
    [
        .. world.Queues.Sent.Where(s => s.Queue == Queues.OfDepartment("labour"))
            .Select(s => JsonSerializer.Deserialize<CloudEvent>(s.Message, WorkflowJson.Options)!)
            .Where(e => e.Type is "department.deadline-near" or "department.deadline-due" or "department.deadline-overdue"
                && e.Data!.Value.GetProperty("step").GetString() == "opinion")
            .Select(e => (e.Id, Rungs: e.Data!.Value.GetProperty("rungs").EnumerateArray().ToList()))
            .Select(e => new Notice(
                e.Id,
                [.. e.Rungs.Select(r => r.GetProperty("kind").GetString()!)],
                [.. e.Rungs.Select(r => DateOnly.Parse(r.GetProperty("on").GetString()!, null))]))
            .DistinctBy(notice => notice.Id),
    ];

    private static List<string> Fired(World world) =>
    [
        .. world.Store.Events.Values.Single().Select(SimulatedStore.Read).Select(e => e.Event).OfType<RungsFired>()
            .SelectMany(e => e.Notices.SelectMany(n => n.Rungs).Select(r => $"{e.Deadline} {r.Key}")),
    ];

    private static Jurisdiction Folding(Jurisdiction place)
    {
        var scheme = place.Deadlines!;
        var set = scheme.Basis.Rules.Set(scheme.Sets[0])!;
        var folding = set with { Rules = [.. set.Rules.Select(r => r with { Rungs = r.Rungs with { AfterOutage = AfterOutage.Folded } })] };
        return place with { Deadlines = scheme with { Basis = scheme.Basis with { Rules = new([folding]) } } };
    }

    private static async Task<World> AssignedAsync(Jurisdiction place)
    {
        var world = new World(7, new JurisdictionSet([place]));
        world.Clock.Now = Begin;
        world.Send(new Year(new Random(7)).Submission() with { AskedAt = Begin });
        await world.DrainAsync();
        await SendAsync(Year.Office, new Accept());
        await SendAsync(Year.Office, new Assign("civil", ["labour"]));
        foreach (var department in new[] { "civil", "labour" })
            await SendAsync(new(Year.Code, $"clerk-{department}", department, CallerRole.Department, department), new Acknowledge { Department = department });
        return world;

        Task SendAsync(Caller by, CaseCommand command)
        {
            var key = world.Store.States.Keys.Single();
            world.Send(new(IntentId.Of(by, $"{command}", key.Id), key, by, command, Begin));
            return world.DrainAsync();
        }
    }
}
