using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Statistics;
using ProposalWorkflow.Workflow.Tests.Simulation;

namespace ProposalWorkflow.Workflow.Tests;

/// <summary>A digest goes out once a day, at its hour, with what there is to say.</summary>
public sealed class DailyDigestTests
{
    private static readonly Jurisdiction Place = Year.Jurisdiction with { Digest = new(new(8, 30), OnlyWorkingDays: true) };

    [Fact]
    public async Task Digest_GoesOutOnceADay_WhateverOverlapsAndDies()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var world = new DigestWorld(seed, Place) { DeathEvery = 40 };
            world.Open("civil", 3);
            var days = new HashSet<DateOnly>();
            for (var tick = 0; tick < 120; tick++) // ten days, a look every two hours
            {
                await world.RunAsync(atOnce: 3);
                if (Place.Digest!.DueAt(Place, world.Clock.Now) is { } day)
                    days.Add(day);
                world.Clock.Now += TimeSpan.FromHours(2);
            }

            // The next run of the day repairs what died; a day whose runs all died has none, and the next one tells it all.
            world.Sent.Select(a => a.Id).Distinct().Count().ShouldBeInRange(
                world.Log.Rows.Values.Count(r => r.Sent), world.Log.Rows.Count, $"seed {seed}");
            world.Log.Rows.Keys.ShouldBeSubsetOf(days, $"seed {seed}");
            world.Log.Rows.Count.ShouldBeGreaterThan(days.Count - 2, $"seed {seed}");
            foreach (var copies in world.Sent.GroupBy(a => a.Id))
                copies.Select(a => a.Text).Distinct().Count().ShouldBe(1, $"seed {seed}");
        }
    }

    [Fact]
    public async Task Outage_IsMadeUpByOneDigest()
    {
        var world = new DigestWorld(1, Place);
        world.Open("civil", 3);
        await world.RunAsync();
        world.Clock.Now += TimeSpan.FromDays(42);

        for (var tick = 0; tick < 3; tick++)
            await world.RunAsync();

        world.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ClockThatJumpsBack_TellsNothingTwice()
    {
        var world = new DigestWorld(1, Place);
        world.Open("civil", 3);
        await world.RunAsync();
        world.Clock.Now -= TimeSpan.FromDays(3);
        await world.RunAsync();
        world.Clock.Now += TimeSpan.FromDays(3);
        await world.RunAsync();

        world.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task NothingToSay_SaysNothing_AlsoLaterThatDay()
    {
        var world = new DigestWorld(1, Place);
        await world.RunAsync();
        world.Open("civil", 1);
        await world.RunAsync();
        world.Sent.ShouldBeEmpty();

        world.Clock.Now += TimeSpan.FromDays(1);
        await world.RunAsync();
        world.Sent.ShouldHaveSingleItem();
    }

    /// <summary>What was acknowledged is told in one digest that goes out: not in two, and not in none.</summary>
    [Fact]
    public async Task Acknowledged_IsInTheNextDigestThatGoesOut()
    {
        var world = new DigestWorld(1, Place);
        world.Shelf.Seen.Add(new(AnAlert("一"), new("m", "许望舒", world.Clock.Now.AddHours(-3), "已督促。")));
        world.Queues.Fails = true;
        await world.RunAsync(); // made and claimed, and never sent
        world.Queues.Fails = false;
        world.Clock.Now += TimeSpan.FromDays(1);
        await world.RunAsync();
        world.Shelf.Seen.Add(new(AnAlert("二"), new("m", "许望舒", world.Clock.Now.AddHours(3))));
        world.Clock.Now += TimeSpan.FromDays(1);
        await world.RunAsync();

        world.Sent.Select(a => a.Text.Split('\n')[^1]).ShouldBe(["· 一（许望舒：已督促。）", "· 二（许望舒）"]);
    }

    [Fact]
    public void Text_TellsEachDepartment_WhoIsLateFirst()
    {
        var today = new DateOnly(2026, 4, 8);
        string Due(string department, int day) => Counter.TaskDue(AssignmentRole.Lead, department, new(2026, 4, day));
        IEnumerable<string> Open(string department, int count) => Enumerable.Repeat(Counter.Task(TaskCount.Open, AssignmentRole.Lead, department), count);
        var tally = Tally.Of([.. Open("civil", 4), .. Open("labour", 2), Due("civil", 9), Due("civil", 8), Due("labour", 7), Due("labour", 3), Counter.OfficeDue(new(2026, 4, 1)),
            Counter.CommitmentDue("civil", new(2026, 4, 7)), Counter.CommitmentDue("labour", new(2026, 4, 8)), Counter.Commitment(CommitmentCount.Awaiting, "civil")]);
        var content = DigestContent.Of(
            Place, tally, today, [AlertKind.Escalated, AlertKind.Overdue, AlertKind.Escalated],
            [new(AnAlert("提案者不满意：关于一件事的提案"), new("m", "许望舒", DateTimeOffset.UnixEpoch, "已约谈。"))]);

        var alert = DigestText.Of(Place, today, DateTimeOffset.UnixEpoch, content);

        alert.Title.ShouldBe("湖区提案办理每日汇总（4月8日）：在办6项，逾期3项");
        alert.Text.Split('\n').ShouldBe(
        [
            "截至2026年4月8日，承办任务在办6项，逾期3项，今日到期1项。",
            "· labour：在办2，逾期2",
            "· civil：在办4，今日到期1，承诺事项逾期1",
            "· 交办机关：逾期1",
            "承诺事项待交办机关确认1项。",
            "待确认的提醒3条：逾期1、督办2。",
            "上次汇总以来已确认1条：",
            "· 提案者不满意：关于一件事的提案（许望舒：已约谈。）",
        ]);
        alert.Id.ShouldBe(DigestText.Of(Place, today, DateTimeOffset.UnixEpoch.AddHours(1), content).Id);
    }

    private static Alert AnAlert(string title) =>
        new(NoticeId.Of(AlertKind.Dissatisfied, title), AlertKind.Dissatisfied, Year.Code, DateTimeOffset.UnixEpoch, title, title);
}
