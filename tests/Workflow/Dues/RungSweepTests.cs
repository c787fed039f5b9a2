using System.Text.Json;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Dues;

/// <summary>Each reminder is given once: whatever overlaps, comes twice, dies, comes late or goes by a wrong clock.</summary>
public sealed class RungSweepTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly JurisdictionSet Places = new([Year.Jurisdiction with { JointSigning = null }]);

    [Fact]
    public async Task Rung_FiresOnceWhateverOverlapsDiesAndComesTwice()
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var world = await AssignedAsync(seed, deathEvery: 40, againEvery: 2);
            var luck = new Random(seed);
            for (var tick = 0; tick < 12; tick++)
            {
                // Some days, a night, an outage of six weeks, and now and then a clock that has jumped back.
                world.Clock.Now += luck.Next(12) switch { 0 => TimeSpan.FromDays(40), 1 => TimeSpan.FromDays(-3), 2 => TimeSpan.FromHours(13), var n => TimeSpan.FromDays(n % 4) };
                await world.SweepAsync(atOnce: 3);
                await world.DrainAsync();
            }

            // What died on the way is asked for again in a while.
            world.Clock.Now = new DateTimeOffset(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);
            for (var tick = 0; tick < 20; tick++)
            {
                await world.SweepAsync(atOnce: 2);
                await world.DrainAsync();
                world.Clock.Now += DueSweep.AskAgainAfter;
            }

            HasFiredOnce(world, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Deadline_ThatIsMetLeavesNoRow_AndFiresNothingAnyMore()
    {
        var world = await AssignedAsync(3);
        var opinion = StateOf(world).Deadlines.Single(d => d.Bearer == "labour" && d.Step == Domain.Deadlines.Rules.LimitedStep.Opinion).Id;
        world.Clock.Now = Begin.AddDays(22);
        await SendAsync(world, Clerk("labour"), new GiveOpinion([new("一", "同意")]) { Department = "labour" });

        world.Dues.Rows.Keys.ShouldNotContain(r => r.Due.Of.StartsWith(opinion + "/", StringComparison.Ordinal));
        world.Clock.Now = Begin.AddDays(60);
        await world.SweepAsync();
        await world.DrainAsync();
        Events(world).OfType<RungsFired>().ShouldNotContain(e => e.Deadline == opinion);
    }

    /// <summary>A message of the rung may come while the clock stands: it is refused, and must not keep the rung from firing later.</summary>
    [Fact]
    public async Task Rung_ThatWasRefusedWhileTheClockStood_StillFires()
    {
        var world = await AssignedAsync(4);
        var deadline = StateOf(world).Deadlines.Single(d => d.Step == Domain.Deadlines.Rules.LimitedStep.Reply);
        var reply = deadline.Id;
        var date = deadline.Read(Year.Jurisdiction.Deadlines!.Basis, deadline.SetOn).Date;
        world.Clock.Now = new(date, new TimeOnly(2, 0), TimeSpan.Zero); // ten in the morning of its last day
        var asked = await world.SweepAsync();
        asked.ShouldContain(m => m.Command is FireRungs && ((FireRungs)m.Command).Deadline == reply);
        await world.HandleFirstAsync(Message(world, Year.Office, new PauseDeadline(Domain.Deadlines.Rules.PauseCause.ForceMajeure, "汛期") { Deadline = reply }));
        await world.DrainAsync();
        Events(world).OfType<RungsFired>().ShouldNotContain(e => e.Deadline == reply);

        await SendAsync(world, Year.Office, new ResumeDeadline { Deadline = reply });
        world.Clock.Now += DueSweep.AskAgainAfter;
        await world.SweepAsync();
        await world.DrainAsync();

        Events(world).OfType<RungsFired>().ShouldContain(e => e.Deadline == reply);
    }

    [Fact]
    public async Task NightAndDaysOff_AreLeftInPeace()
    {
        var world = await AssignedAsync(5);
        world.Clock.Now = new DateTimeOffset(2026, 3, 12, 14, 0, 0, TimeSpan.Zero); // ten in the evening
        (await world.SweepAsync()).ShouldBeEmpty();
        world.Clock.Now = new DateTimeOffset(2026, 3, 14, 2, 0, 0, TimeSpan.Zero); // a Saturday
        (await world.SweepAsync()).ShouldBeEmpty();
        world.Clock.Now = new DateTimeOffset(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);
        (await world.SweepAsync()).ShouldNotBeEmpty();
    }

    /// <summary>Every rung that has come since the date was set, each in one event, and the message for it in one operation.</summary>
    private static void HasFiredOnce(World world, string seed)
    {
        var state = StateOf(world);
        var today = Year.Jurisdiction.DateAt(world.Clock.Now);
        var fired = Events(world).OfType<RungsFired>().SelectMany(e => e.Notices.SelectMany(n => n.Rungs).Select(r => (e.Deadline, r.Key))).ToList();
        fired.ShouldBeUnique(seed);
        foreach (var deadline in state.Deadlines)
            fired.Where(f => f.Deadline == deadline.Id).Select(f => f.Key).ShouldBe(
                deadline.Read(Year.Jurisdiction.Deadlines!.Basis, today).RungsUntil(today).Select(r => r.Key), ignoreOrder: true, $"{seed} {deadline.Step}");
        world.Dues.Rows.Keys.Select(r => r.Due).ShouldBe(CaseDues.Of(state, Year.Jurisdiction), ignoreOrder: true, seed);
        var listed = world.Store.Operations.Values.Select(o => JsonSerializer.Deserialize<Operation>(o, WorkflowJson.Options)!)
            .SelectMany(o => o.Messages).Select(m => (m.Queue, m.Message.ToJson())).ToList();
        world.Queues.Sent.Distinct().Order().ShouldBe(listed.Order(), seed);
        listed.Select(m => JsonSerializer.Deserialize<CloudEvent>(m.Item2, WorkflowJson.Options)!.Id).ShouldBeUnique(seed);
    }

    private static async Task<World> AssignedAsync(int seed, int deathEvery = 0, int againEvery = 0)
    {
        var world = new World(seed, Places) { DeathEvery = deathEvery, AgainEvery = againEvery };
        world.Clock.Now = Begin;
        world.Send(new Year(new Random(seed)).Submission() with { AskedAt = Begin });
        await world.DrainAsync();
        await SendAsync(world, Year.Office, new Accept());
        await SendAsync(world, Year.Office, new Assign("civil", ["labour"]));
        foreach (var department in new[] { "civil", "labour" })
            await SendAsync(world, Clerk(department), new Acknowledge { Department = department });
        return world;
    }

    private static Task SendAsync(World world, Caller by, CaseCommand command)
    {
        world.Send(Message(world, by, command));
        return world.DrainAsync();
    }

    private static CommandMessage Message(World world, Caller by, CaseCommand command)
    {
        var key = world.Store.States.Keys.Single();
        return new(IntentId.Of(by, $"{command} {world.Clock.Now:O}", key.Id), key, by, command, world.Clock.Now);
    }

    private static Caller Clerk(string department) => new(Year.Code, $"clerk-{department}", department, CallerRole.Department, department);

    private static IEnumerable<CaseEvent> Events(World world) => world.Store.Events.Values.Single().Select(SimulatedStore.Read).Select(e => e.Event);

    private static Case StateOf(World world) => JsonSerializer.Deserialize<Case>(world.Store.States.Values.Single().Json, WorkflowJson.Options)!;
}
