using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Tests.Deadlines;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests.Recounting;

/// <summary>Whatever dies, comes twice, comes late or is decided by a host that has not heard of it: every deadline ends up counted by what was
/// applied last, and each is moved once.</summary>
public sealed class RecountChaosTests
{
    private const int Seeds = 6, Cases = 8;
    private static readonly string Shorter = Changed("cppcc-usual", "\"limits\": \"reply\", \"amount\": 3", "\"limits\": \"reply\", \"amount\": 2");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(60, 0)]
    [InlineData(90, 4)]
    public async Task EachDeadline_MovesOnceForEachVersion(int deathEvery, int againEvery)
    {
        var deaths = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var world = new RecountWorld(seed) { DeathEvery = deathEvery, AgainEvery = againEvery };
            await AcceptAsync(world);
            foreach (var id in Ids.Take(5))
                world.Send(Year.Office, id, new Assign("civil", ["labour"]));
            await world.DrainAsync();

            // The others are assigned while the rules change, by hosts that may not know of it.
            var first = world.Apply(RecountWorld.Request(BasisPart.Rules, null, Shorter, "新办法施行"), Shorter, againEvery > 0 ? 2 : 1);
            foreach (var id in Ids.Skip(5))
                world.Send(Year.Office, id, new Assign("finance", ["labour"]));
            world.Send(new(Year.Code, "clerk", "civil", CallerRole.Department, "civil"), Ids[0], new Acknowledge { Department = "civil" });
            await world.DrainAsync();
            Check(world, 1, $"seed {seed}, rules");

            var calendar = Shipped.Text("calendars", "2026").Replace("\"2026-04-04\"", "\"2026-04-02\", \"2026-04-03\", \"2026-04-04\"", StringComparison.Ordinal)
                .Replace("\"2026-05-05\"", "\"2026-05-05\", \"2026-05-06\"", StringComparison.Ordinal);
            var second = world.Apply(RecountWorld.Request(BasisPart.Calendar, "2026", calendar, "放假安排有调整"), calendar);
            world.Send(new(Year.Code, "clerk", "labour", CallerRole.Department, "labour"), Ids[1], new Acknowledge { Department = "labour" });
            await world.DrainAsync();
            Check(world, 2, $"seed {seed}, calendar");

            foreach (var (key, number) in new[] { (first, 1), (second, 2) })
                world.Change(key).ShouldSatisfyAllConditions(
                    c => c.Number.ShouldBe(number), c => c.DoneAt.ShouldNotBeNull(), c => c.Moved.ShouldBeLessThanOrEqualTo(Cases), c => c.Refusal.ShouldBeNull());
            deaths += world.Deaths;
        }

        (deaths > 0).ShouldBe(deathEvery > 0);
    }

    [Fact]
    public async Task CaseThatDoesNotMove_IsNotTouched()
    {
        var world = new RecountWorld(1);
        await AcceptAsync(world);
        foreach (var id in Ids)
            world.Send(Year.Office, id, new Assign("civil"));
        await world.DrainAsync();
        var before = Ids.Select(id => world.State(id).Version).ToList();

        // It changes the opinions of co-handlers, and there are none.
        var text = Changed("cppcc-usual", "\"limits\": \"opinion\", \"amount\": 1, \"unit\": \"month\"", "\"limits\": \"opinion\", \"amount\": 40, \"unit\": \"calendar-day\"");
        var key = world.Apply(RecountWorld.Request(BasisPart.Rules, null, text, "新办法施行"), text);
        await world.DrainAsync();

        world.Change(key).ShouldSatisfyAllConditions(c => c.Number.ShouldBe(1), c => c.Cases.ShouldBe(Cases), c => c.Moved.ShouldBe(0));
        Ids.Select(id => world.State(id).Version).ShouldBe(before);
        world.Store.Operations.Keys.Count.ShouldBe(Cases * 3);
    }

    [Fact]
    public async Task RequestOfAnOlderSight_IsRefusedAndChangesNothing()
    {
        var world = new RecountWorld(1);
        world.Apply(RecountWorld.Request(BasisPart.Rules, null, Shorter, "一", expected: 0), Shorter);
        await world.DrainAsync();
        var late = world.Apply(RecountWorld.Request(BasisPart.Rules, null, Shorter, "二", expected: 0), Shorter);
        await world.DrainAsync();

        world.Change(late).ShouldSatisfyAllConditions(c => c.Number.ShouldBe(0), c => c.Refusal!.Newest.ShouldBe(1), c => c.DoneAt.ShouldNotBeNull());
        world.Basis.Versions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FirstVersion_KeepsTheFileThatItReplaces()
    {
        var world = new RecountWorld(1);
        world.Apply(RecountWorld.Request(BasisPart.Rules, null, Shorter, "一"), Shorter);
        await world.DrainAsync();
        world.Apply(RecountWorld.Request(BasisPart.Rules, null, Shorter, "二"), Shorter);
        await world.DrainAsync();

        var versions = world.Basis.Versions.OrderBy(v => v.Key.Number).Select(v => JsonSerializer.Deserialize<BasisVersion>(v.Value, WorkflowJson.Options)!).ToList();
        versions.Select(v => v.Replaced is null).ShouldBe([false, true]);
        versions[0].Replaced.ShouldBe(Shipped.Text("rules", "cppcc-usual"));
    }

    private static List<string> Ids { get; } = [.. Enumerable.Range(0, Cases).Select(i => IntentId.NewCase($"case {i}"))];

    private static async Task AcceptAsync(RecountWorld world)
    {
        foreach (var id in Ids)
            world.Send(Year.Office, id, new Submit("s1", $"关于{id}的提案", "内容", [new("m1", "甲")]));
        await world.DrainAsync();
        foreach (var id in Ids)
            world.Send(Year.Office, id, new Accept());
        await world.DrainAsync();
    }

    private static void Check(RecountWorld world, int versions, string seed)
    {
        var place = world.Newest;
        place.Deadlines!.Basis.Version.ShouldBe(versions, seed);
        var today = place.DateAt(world.Clock.GetUtcNow());
        foreach (var id in Ids)
        {
            var state = world.State(id);
            state.Deadlines.ShouldNotBeEmpty(seed);
            state.Deadlines.ShouldAllBe(d => place.Deadlines.Basis.Knows(d), seed);
            WhatMoves.Find(state.Deadlines, place.Deadlines.Basis, place.Deadlines.Basis, today).ShouldBeEmpty(seed);
            var history = world.Store.Events[state.Key].Select(SimulatedStore.Read).ToList();
            var recounted = history.Select(e => e.Event).OfType<DeadlinesRecounted>().ToList();
            recounted.SelectMany(e => e.Changes).Select(c => c.Deadline).ShouldBeUnique(seed);
            recounted.ShouldAllBe(e => e.Changes.All(c => c.Entry.Reason!.Contains("缘由") && c.Entry.Date == c.Date && c.Entry.By == "office"), seed);
            recounted.SelectMany(e => e.Successors.Select(s => (e.Basis, s.Deadline.Step, s.Deadline.Bearer))).ShouldBeUnique(seed);
            // What is told of a move is told once.
            var told = world.Queues.Sent.Where(s => s.Message.Contains("department.deadlines-moved") && s.Message.Contains(id)).Select(s => s.Message).Distinct().ToList();
            told.Count.ShouldBe(recounted.Count(e => e.Bearer is not null && e.Changes.Zip(e.Successors).Any(m => m.First.Date != m.Second.Date)), seed);
            DeadlineFold.All(history.Select(e => e.Event)).Keys.Order()
                .ShouldBe(state.Deadlines.Select(d => d.Id).Concat(state.EndedDeadlines.Select(d => d.Id)).Order(), seed);
        }

        world.Dues.Rows.Keys.Where(r => r.Due.Kind == DueKind.DeadlineRung).OrderBy(r => r.Key.Id).ThenBy(r => r.Due.Of)
            .ShouldBe(Ids.SelectMany(id => CaseDues.Of(world.State(id), place).Select(due => new DueRow(world.State(id).Key, due)))
                .OrderBy(r => r.Key.Id).ThenBy(r => r.Due.Of), seed);
    }

    private static string Changed(string rules, string old, string @new)
    {
        var text = Shipped.Text("rules", rules);
        text.ShouldContain(old);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }
}
