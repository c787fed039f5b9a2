using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Similarity;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Tests.Simulation;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>
/// Whatever dies, comes twice or comes in another order: nothing is lost, nothing is doubled. Each seed is one history of some
/// two hundred commands on three cases; a failure names its seed.
/// </summary>
public sealed class ChaosTests
{
    private const int Seeds = 40;
    private const int Cases = 3;
    private const int Waves = 24;

    [Fact]
    public Task Workers_that_never_die_leave_everything_consistent() => RunAsync(deathEvery: 0, againEvery: 0, Seeds / 2);

    [Fact]
    public Task Messages_delivered_twice_change_nothing_more() => RunAsync(deathEvery: 0, againEvery: 2, Seeds / 2);

    [Fact]
    public Task Workers_that_die_at_any_call_lose_and_double_nothing() => RunAsync(deathEvery: 24, againEvery: 5, Seeds);

    [Fact]
    public async Task Rebuild_AmidTheTrafficPutsRightWhateverWasWrong()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new World(seed, Year.Jurisdictions) { AgainEvery = 5 };
            var sent = await LiveThroughAsync(world, seed);
            Damage.Rows(world, new Random(seed));

            var year = new Year(new Random(-seed), made: 100_000);
            foreach (var (json, _) in world.Store.States.Values.ToList())
                sent.Add(year.Next(Read<Case>(json)));
            sent.Add(year.Submission());
            sent.TakeLast(Cases + 1).ToList().ForEach(world.Send);
            await world.DrainAsync(() => world.Rebuild.RunAsync(Year.Jurisdiction, CancellationToken.None));

            Check(world, sent, $"seed {seed}");
        }
    }

    /// <summary>Five cases that are merged and parted all the time, and in all directions at once.</summary>
    [Fact]
    public async Task Merges_AmidDeathsAndRepeatsEndConsistently()
    {
        var seen = new MergeCheck();
        // What is rare may take some more.
        for (var seed = 1; seed <= Seeds || (seed <= 4 * Seeds && seen.Unseen.Count > 0); seed++)
        {
            var world = new World(seed, Year.Jurisdictions) { DeathEvery = 24, AgainEvery = 5 };
            var sent = await LiveThroughAsync(world, seed, cases: 5, mergeEvery: 1, diligentEvery: 2, publishEvery: 0);
            Check(world, sent, $"seed {seed}");
            seen.Note(world);
        }

        seen.ShouldHaveSeenEverything();
    }

    private static async Task RunAsync(int deathEvery, int againEvery, int seeds)
    {
        var (accepted, deaths, closed, archived, published, kept) = (0, 0, 0, 0, 0, 0);
        // What is rare may take some more.
        for (var seed = 1; seed <= seeds || (seed <= 2 * Seeds && closed * archived * published * kept == 0); seed++)
        {
            var world = new World(seed, Year.Jurisdictions) { DeathEvery = deathEvery, AgainEvery = againEvery };
            var sent = await LiveThroughAsync(world, seed);
            Check(world, sent, $"seed {seed}");
            accepted += world.Store.Events.Values.Sum(e => e.Count);
            deaths += world.Deaths;
            published += world.Letters.Changes;
            closed += world.Store.States.Values.Count(s => Read<Case>(s.Json).Standing == CaseStage.Closed);
            kept += world.Store.States.Values.Sum(s => Read<Case>(s.Json).Commitments.Count(c => c.State == CommitmentState.CarriedOut));
            archived += world.Store.States.Values.Count(s => Read<Case>(s.Json).Stage == CaseStage.Archived);
        }

        // The histories would prove nothing if nothing happened in them.
        accepted.ShouldBeGreaterThan(seeds * Cases * 6);
        closed.ShouldBeGreaterThan(0);
        archived.ShouldBeGreaterThan(0);
        published.ShouldBeGreaterThan(0);
        kept.ShouldBeGreaterThan(0);
        (deaths > 0).ShouldBe(deathEvery > 0);
    }

    private static async Task<List<CommandMessage>> LiveThroughAsync(
        World world, int seed, int cases = Cases, int mergeEvery = 6, int diligentEvery = 0, int publishEvery = 2)
    {
        var year = new Year(new Random(seed), mergeEvery: mergeEvery, diligentEvery: diligentEvery, publishEvery: publishEvery);
        var sent = Enumerable.Range(0, cases).Select(_ => year.Submission()).ToList();
        sent.ForEach(world.Send);
        await world.DrainAsync();
        for (var wave = 0; wave < Waves; wave++)
        {
            foreach (var (json, _) in world.Store.States.Values.ToList())
            {
                var state = JsonSerializer.Deserialize<Case>(json, WorkflowJson.Options)!;
                for (var i = 0; i < 3; i++)
                {
                    sent.Add(year.Next(state) with { Expected = i == 0 ? new([state.Version]) : null });
                    world.Send(sent[^1]);
                }
            }

            await world.DrainAsync();
            world.Clock.Now += TimeSpan.FromHours(wave % 5 == 4 ? 170 : 10);
            // What a sweep finds due is asked twice as often as not, and counts once.
            foreach (var due in await world.SweepAsync(atOnce: 2))
                if (sent.All(m => m.Intent != due.Intent))
                    sent.Add(due);
            await world.DrainAsync();
        }

        return sent;
    }

    private static void Check(World world, List<CommandMessage> sent, string seed)
    {
        var operations = world.Store.Operations.Values.Select(Read<Operation>).ToList();
        operations.Select(o => o.Intent).Order().ShouldBe(sent.Select(m => m.Intent).Concat(world.Told.Keys).Order(), seed);
        MergeCheck.Of(world, seed);
        foreach (var (key, (json, _)) in world.Store.States)
            CheckCase(world, key, json, seed);
        world.Letters.Rows.Values.Where(r => !world.Store.States.ContainsKey(r.Row.Case)).ShouldAllBe(r => r.Row.Edition == null, seed);
        CheckMessages(world, operations, seed);
        CheckNumbers(world, seed);
        CheckTallies(world, seed);
    }

    /// <summary>The counters are what counting all cases anew gives, and each case is counted once.</summary>
    private static void CheckTallies(World world, string seed)
    {
        var shares = world.Store.States.Values.Select(s => CaseShare.Of(Read<Case>(s.Json), Year.Jurisdiction)).ToList();
        world.Tallies.Shares.Values.Select(s => Read<CaseShare>(s.Json)).OrderBy(s => s.Case)
            .ShouldBe(shares.OrderBy(s => s.Case), seed);
        var counted = Tally.Sum(world.Tallies.Tallies.Values.Select(t => Read<Tally>(t.Json)));
        counted.ShouldBe(Tally.Sum(shares.Select(s => s.Counts)), seed);
        counted[Counter.Cases].ShouldBe(shares.Count, seed);
        // Whatever day it is, the statistics, the list and the inboxes say the same of who is late.
        foreach (var day in Enumerable.Range(0, 20).Select(n => new DateOnly(2026, 3, 1).AddDays(n * 9)))
        {
            Counter.CaseDuesIn(counted).Before(day).ShouldBe(world.Lists.Cases.Values.Count(r => r.On(day).Urgency == Urgency.Overdue), seed);
            Counter.DepartmentsIn(counted).Sum(d => Enum.GetValues<AssignmentRole>().Sum(r => Counter.TaskDuesIn(counted, r, d).Before(day)))
                .ShouldBe(world.Lists.Inbox.Values.Count(r => r.Commitments is null && r.On(day).Urgency == Urgency.Overdue), seed);
            Counter.DepartmentsIn(counted).Sum(d => Counter.CommitmentDuesIn(counted, d).Before(day))
                .ShouldBe(world.Lists.Commitments.Values.Count(r => r.On(day).Urgency == Urgency.Overdue), seed);
        }
    }

    private static void CheckCase(World world, CaseKey key, string json, string seed)
    {
        var events = world.Store.Events[key].Select(SimulatedStore.Read).ToList();
        events.Select(e => e.Number).ShouldBe(Enumerable.Range(1, events.Count), seed);
        var replayed = events.Aggregate((Case?)null, (state, e) => Case.Apply(state, key, e))!;
        Write(replayed).ShouldBe(json, seed);
        TrailCheck.FirstFault(new CaseTrail(key, json, world.Store.Events[key])).ShouldBeNull(seed);

        world.Lists.Cases.Keys.ShouldBe(world.Store.States.Keys, ignoreOrder: true, seed);
        Write(world.Lists.Cases[key]).ShouldBe(Write(CaseRow.Of(replayed, Year.Jurisdiction)), seed);
        var learned = CorpusRow.Of(replayed, ((IProposalText)events[replayed.TextEvent - 1].Event).Text);
        // A command that teaches nothing leaves the row at an older version.
        Write(world.Corpus.Rows[key] with { Version = learned.Version }).ShouldBe(Write(learned), seed);
        var departments = replayed.Assignments.Select(a => a.Department).Distinct().ToList();
        world.Lists.Inbox.Values.Where(r => r.Key == key).Select(Write).Order().ShouldBe(
            departments.SelectMany(d => InboxRow.Of(replayed, d, Year.Jurisdiction)).Select(Shown).Order(), seed);

        world.Lists.Commitments.Values.Where(r => r.Key == key).Select(r => Write(r with { Version = 0 })).Order().ShouldBe(
            CommitmentRow.Of(replayed, departments, Year.Jurisdiction).Select(r => Write(r with { Version = 0 })).Order(), seed);
        world.Lists.Own.Values.Where(r => r.Key == key).Select(r => Write(r with { Version = 0 })).Order().ShouldBe(
            ProposerRow.Of(replayed).Select(r => Write(r with { Version = 0 })).Order(), seed);

        CheckPublic(world, replayed, events, seed);
        world.Dues.Rows.Keys.Where(r => r.Key == key).Select(r => r.Due).ShouldBe(
            CaseDues.Of(replayed, Year.Jurisdiction), ignoreOrder: true, seed);

        string Shown(InboxRow row) =>
            // A row is written when its own department is touched, so its version may be older; what it shows may not.
            Write(row with { Version = world.Lists.Inbox[(key, row.Department, row.Round)].Version });
    }

    /// <summary>Everyone reads of each reply what its newest publication says, and nothing where it was taken back.</summary>
    private static void CheckPublic(World world, Case state, List<RecordedEvent> events, string seed)
    {
        var there = world.Letters.Rows.Values.Select(r => r.Row).Where(r => r.Case == state.Key && r.Edition is not null);
        var expected = PublicRow.All(state).Select(reply => PublicRow.EventOf(state, reply)!.Value).Select(number =>
            new PublicEdition(number, events[number - 1].At, ((ReplyPublished)events[number - 1].Event).Letter));
        there.Select(r => Write(r.Edition)).Order().ShouldBe(expected.Select(Write).Order(), seed);
    }

    /// <summary>What was published is what the operations list: all of it, and every copy the same.</summary>
    private static void CheckMessages(World world, List<Operation> operations, string seed)
    {
        var listed = operations.SelectMany(o => o.Messages).Select(m => (m.Queue, m.Message.ToJson())).ToList();
        world.Queues.Sent.Distinct().Order().ShouldBe(listed.Order(), seed);
        listed.Select(m => Read<CloudEvent>(m.Item2).Id).ShouldBeUnique();
    }

    /// <summary>1, 2, 3 … each borne by one case or letter, or void.</summary>
    private static void CheckNumbers(World world, string seed)
    {
        var events = world.Store.Events.Values.SelectMany(e => e).Select(SimulatedStore.Read).ToLookup(e => e.Intent, e => e.Event);
        foreach (var series in world.Numbers.Claims.GroupBy(c => c.Key.Series))
        {
            series.Select(c => c.Value).Order().ShouldBe(Enumerable.Range(1, series.Count()), seed);
            foreach (var (claim, number) in series)
            {
                events[claim.Intent].Count(happened => Bears(happened, number))
                    .ShouldBe(world.Numbers.Void.Contains(claim) ? 0 : 1, $"{seed}: number {number} of {series.Key.Name}");
            }
        }
    }

    /// <summary>An approval may have claimed a number and found, when it was decided again, that its letter bears another already.</summary>
    private static bool Bears(CaseEvent happened, int number) => happened switch
    {
        CaseAccepted e => e.CaseNumber == $"2026{number:000}",
        ReplyApproved e => e.DocumentNumber == $"{e.Department}〔2026〕{number}号",
        _ => false,
    };

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, WorkflowJson.Options)!;

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);
}
