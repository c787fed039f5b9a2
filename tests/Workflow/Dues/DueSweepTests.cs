using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Dues;

/// <summary>What is due happens once: whatever overlaps, comes twice, comes late or goes by a wrong clock.</summary>
public sealed class DueSweepTests
{
    private const int Days = 30;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly JurisdictionSet AfterAMonth = new([Year.Jurisdiction with { ArchiveAfterDays = Days, JointSigning = null }]);

    [Fact]
    public async Task NothingIsDoneBeforeItsTime()
    {
        var (world, _) = await DeclinedAsync(1, cases: 3);
        world.Dues.Rows.Count.ShouldBe(3);

        world.Clock.Now = Due.AddTicks(-1);
        (await world.SweepAsync()).ShouldBeEmpty();

        world.Clock.Now = Due;
        (await world.SweepAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task OverlappingSweepsAndDeathsAndDuplicates_DoEachThingOnce()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var (world, _) = await DeclinedAsync(seed, cases: 5, deathEvery: 6, againEvery: 2);
            world.Clock.Now = Due;
            for (var tick = 0; world.Dues.Rows.Count > 0 && tick < 50; tick++)
            {
                await world.SweepAsync(atOnce: 3);
                await world.DrainAsync();
                world.Clock.Now += DueSweep.AskAgainAfter;
            }

            IsDoneOnce(world, $"seed {seed}");
        }
    }

    [Fact]
    public async Task FortyDaysOfOutage_AreMadeUpAtOnce()
    {
        var (world, year) = await DeclinedAsync(3, cases: 2);
        world.Clock.Now = Noon.AddDays(4);
        await DeclineAsync(world, year, 2);
        world.Clock.Now = Due.AddDays(40);

        var sent = await world.SweepAsync();
        await world.DrainAsync();

        sent.Select(m => m.Command.ShouldBeOfType<Archive>().Due).Order().ShouldBe([Due, Due, Due.AddDays(4), Due.AddDays(4)]);
        IsDoneOnce(world, "");
    }

    [Fact]
    public async Task ClockThatJumpsForthAndBack_DoesNothingTwiceAndForgetsNothing()
    {
        var (world, year) = await DeclinedAsync(4, cases: 2);
        world.Clock.Now = Due.AddYears(1);
        await world.SweepAsync(); // what it sends is lost with the machine whose clock was wrong
        world.Clock.Now = Noon;
        (await world.SweepAsync()).ShouldBeEmpty();
        await DeclineAsync(world, year, 1);

        world.Clock.Now = Due;
        await world.SweepAsync();
        await world.DrainAsync();

        IsDoneOnce(world, "");
    }

    [Fact]
    public async Task SlowHandling_IsNotAskedAtEverySweep()
    {
        var (world, _) = await DeclinedAsync(5, cases: 4);
        world.Clock.Now = Due;

        (await world.SweepAsync()).Count.ShouldBe(4);
        world.Clock.Now += DueSweep.AskAgainAfter - TimeSpan.FromSeconds(1);
        (await world.SweepAsync()).ShouldBeEmpty();
        world.Clock.Now += TimeSpan.FromSeconds(1);
        (await world.SweepAsync()).Count.ShouldBe(4);
        await world.DrainAsync();

        IsDoneOnce(world, "");
    }

    [Fact]
    public async Task NoteFromTheFuture_DoesNotHoldAnythingUp()
    {
        var (world, _) = await DeclinedAsync(6, cases: 1);
        world.Clock.Now = Due;
        foreach (var row in world.Dues.Rows.Keys.ToList())
            world.Dues.Rows[row] = (Due.AddYears(1), "x");

        (await world.SweepAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RowWhoseThingIsNotDueAnyMore_Goes_AndWhatIsDueInsteadIsWritten()
    {
        var (world, _) = await DeclinedAsync(7, cases: 1);
        var row = world.Dues.Rows.Keys.Single();
        var stale = row with { Due = row.Due with { At = Noon } };
        world.Dues.Rows.Remove(row);
        world.Dues.Rows[stale] = (null, "x");
        world.Dues.Rows[stale with { Key = new CaseKey(Year.Code, "gone") }] = (null, "x");
        world.Clock.Now = Noon.AddDays(1);

        (await world.SweepAsync()).ShouldBeEmpty();

        world.Dues.Rows.Keys.ShouldBe([row]);
    }

    [Fact]
    public async Task MessageThatComesTooLate_IsRefusedAndChangesNothing()
    {
        var (world, _) = await DeclinedAsync(8, cases: 1);
        var (key, due) = world.Dues.Rows.Keys.Single();
        world.Clock.Now = Due;
        world.Send(DueSweep.MessageFor(new DueRow(key, due with { At = due.At.AddDays(-1) }), Due));

        await world.DrainAsync();

        StateOf(world, key).Stage.ShouldBe(CaseStage.Declined);
        world.Dues.Rows.Keys.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RowOfAJurisdictionThatIsNotServed_KeepsNobodyWaiting()
    {
        var (world, _) = await DeclinedAsync(9, cases: 1);
        var foreign = new DueRow(new CaseKey("elsewhere", "c"), new Due(DueKind.Archive, Noon));
        world.Dues.Rows[foreign] = (null, "x");
        world.Clock.Now = Due;

        (await world.SweepAsync()).ShouldHaveSingleItem();
        await world.DrainAsync();

        world.Dues.Rows.Keys.ShouldBe([foreign]);
    }

    /// <summary>30 days after the day of <see cref="Noon"/> in the jurisdiction.</summary>
    private static DateTimeOffset Due { get; } = new(2026, 3, 31, 16, 0, 0, TimeSpan.Zero);

    private static async Task<(World World, Year Year)> DeclinedAsync(int seed, int cases, int deathEvery = 0, int againEvery = 0)
    {
        var world = new World(seed, AfterAMonth) { DeathEvery = deathEvery, AgainEvery = againEvery };
        world.Clock.Now = Noon;
        var year = new Year(new Random(seed));
        await DeclineAsync(world, year, cases);
        return (world, year);
    }

    private static async Task DeclineAsync(World world, Year year, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var submission = year.Submission();
            world.Send(submission);
            await world.DrainAsync();
            world.Send(new CommandMessage(
                IntentId.Of(Year.Office, $"decline {submission.Key.Id}"), submission.Key, Year.Office, new Decline("重复"), world.Clock.Now));
            await world.DrainAsync();
        }
    }

    private static void IsDoneOnce(World world, string seed)
    {
        world.Dues.Rows.ShouldBeEmpty(seed);
        foreach (var (key, events) in world.Store.Events)
        {
            StateOf(world, key).Stage.ShouldBe(CaseStage.Archived, seed);
            events.Select(SimulatedStore.Read).Count(e => e.Event is CaseArchived).ShouldBe(1, seed);
        }
    }

    private static Case StateOf(World world, CaseKey key) =>
        JsonSerializer.Deserialize<Case>(world.Store.States[key].Json, WorkflowJson.Options)!;
}
