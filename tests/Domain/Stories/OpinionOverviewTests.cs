using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;

namespace ProposalWorkflow.Domain.Tests.Stories;

/// <summary>The lead sees all opinions side by side, and what is missing. Opinions are due by 2026-04-02.</summary>
public sealed class OpinionOverviewTests
{
    private static readonly string[] Points = ["建天桥", "装路灯", "加班次"];

    private static readonly Scenario Handling = (Scenario.None with { Jurisdiction = Timed.Place })
        .Do(Lead, Sample.Submit() with { Text = "1、建天桥\n2、装路灯\n3、加班次" }).Do(Office, Sample.Accept())
        .Do(Office, new Assign(Housing, [Traffic, Water])).Acknowledge(Housing).Acknowledge(Traffic).Acknowledge(Water);

    [Fact]
    public void Answers_StandByThePointsThatTheyAnswer()
    {
        var overview = Of(Handling
            .Do(By(Traffic), Saying(Traffic, new OpinionPoint("选址", "同意。", Answers: [1]), new OpinionPoint("其他", "已阅。")))
            .Do(By(Water), Saying(Water, new OpinionPoint("管线", "须迁移。", Answers: [1, 2]))));

        overview.Points.Select(p => (p.Number, p.Text, string.Join('+', p.Answers.Select(a => $"{a.Department}:{a.Heading}"))))
            .ShouldBe([(1, "建天桥", $"{Traffic}:选址+{Water}:管线"), (2, "装路灯", $"{Water}:管线"), (3, "加班次", "")]);
        overview.Others.ShouldHaveSingleItem().Heading.ShouldBe("其他");
        overview.UnansweredPoints.ShouldBe([3]);
        overview.MissingDepartments.ShouldBeEmpty();
    }

    [Fact]
    public void Point_ThatIsOnlyPassedOnIsNotAnswered()
    {
        var asks = Handling.Do(By(Traffic), Saying(Traffic, new OpinionPoint("资金", "不属我局职责。", Finance, [1])));

        Of(asks).UnansweredPoints.ShouldBe([1, 2, 3]);
        Of(asks).Parts.Select(p => (p.Department, p.State, p.AskedBy)).ShouldBe(
            [(Traffic, OpinionState.Given, null), (Water, OpinionState.Awaited, null), (Finance, OpinionState.Asked, Traffic)]);
        Of(asks).MissingDepartments.ShouldBe([Water, Finance]);

        var added = asks.Add(Finance).Waive(Water);
        Of(added).Parts.Select(p => (p.Department, p.State, p.AskedBy)).ShouldBe(
            [(Traffic, OpinionState.Given, null), (Water, OpinionState.Waived, null), (Finance, OpinionState.Awaited, Traffic)]);
        Of(added).Parts.Single(p => p.Department == Water).WaiverReason.ShouldBe(Sample.Waive(Water).Reason);
        Of(added).MissingDepartments.ShouldBe([Finance]);
        Of(added.Acknowledge(Finance).Do(By(Finance), Saying(Finance, new OpinionPoint("资金", "列入预算。", Answers: [1])))).UnansweredPoints.ShouldBe([2, 3]);
    }

    [Fact]
    public void Deadline_StandsAsItIsToday()
    {
        Deadline(Handling.On("03-10"), Traffic).ShouldBe((Day("04-02"), DeadlineState.Running, 17));
        Deadline(Handling.On("03-31"), Traffic).State.ShouldBe(DeadlineState.Near);
        Deadline(Handling.On("04-02"), Traffic).ShouldBe((Day("04-02"), DeadlineState.DueToday, 0));
        Deadline(Handling.On("04-03"), Traffic).ShouldBe((Day("04-02"), DeadlineState.Overdue, -1));
        Deadline(Handling.On("04-02").Opine(Traffic).On("05-10"), Traffic).ShouldBe((Day("04-02"), DeadlineState.MetInTime, null));
        Deadline(Handling.On("04-03").Opine(Traffic), Traffic).State.ShouldBe(DeadlineState.MetLate);
        Deadline(Handling.On("04-03").Waive(Traffic), Traffic).State.ShouldBe(DeadlineState.Superseded);
    }

    [Fact]
    public void Released_CoHandlerIsNoPartOfIt() =>
        Of(Handling.Do(Office, Sample.Release(Water))).Parts.Select(p => p.Department).ShouldBe([Traffic]);

    [Fact]
    public void PlaceWithoutRules_HasNoDates() =>
        OpinionOverview.Of(Scenario.Handling(Traffic).State!, 1, [], Opinions(Scenario.Handling(Traffic)), null, Day("03-10"))
            .Parts.ShouldHaveSingleItem().Deadline.ShouldBeNull();

    private static (DateOnly, DeadlineState State, int?) Deadline(Scenario scenario, string department)
    {
        var deadline = Of(scenario).Parts.Single(p => p.Department == department).Deadline.ShouldNotBeNull();
        return (deadline.Date, deadline.State, deadline.WorkingDaysLeft);
    }

    private static OpinionOverview Of(Scenario scenario) => OpinionOverview.Of(
        scenario.State!, scenario.State!.Round, Points, Opinions(scenario), scenario.Jurisdiction.Deadlines, scenario.Jurisdiction.DateAt(scenario.Now));

    private static Dictionary<string, Opinion> Opinions(Scenario scenario) => scenario.History.Select(e => e.Event).OfType<OpinionGiven>()
        .GroupBy(e => e.Department).ToDictionary(g => g.Key, g => g.Last().Opinion);

    private static Caller By(string department) => Fixture.Place.Of(department);

    private static GiveOpinion Saying(string department, params OpinionPoint[] points) => new(points) { Department = department };
}
