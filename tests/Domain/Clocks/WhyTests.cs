using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>What is told of a date, and offered to be done to it.</summary>
public sealed class WhyTests
{
    private static readonly Scenario Handling = Assigned.Acknowledge(Housing).Acknowledge(Traffic);

    [Fact]
    public void EveryDayOff_AndEveryMadeUpWorkingDay_IsNamed()
    {
        var basis = Sketch.Basis(Sketch.Rule(5, LimitUnit.WorkingDay));
        var view = Sketch.Set(basis, "2026-02-12").Read(basis, Sketch.Day("2026-02-20"));

        var step = view.Count.Steps.Single(s => s.Kind == StepKind.Count);
        step.Skipped.Select(d => d.Date).ShouldBe(Enumerable.Range(15, 9).Select(day => new DateOnly(2026, 2, day)));
        step.Skipped.ShouldAllBe(d => d.Reason == "春节" && d.Notice == "国办发明电〔2025〕7号");
        step.MadeUp.Select(d => (d.Date, d.Reason)).ShouldBe([(new(2026, 2, 14), "假调休上班")]);
        view.Explain().ShouldContain("经过5个工作日，至2026年2月26日（其间不计春节9天；计入2月14日假调休上班）。");
    }

    /// <summary>Between two dates each day is either counted, or skipped with its reason.</summary>
    [Theory]
    [InlineData("2026-02-12", 5)]
    [InlineData("2026-09-18", 30)]
    [InlineData("2025-12-25", 60)]
    public void DaysCountedAndDaysSkipped_AreAllTheDays(string start, int days)
    {
        var basis = Sketch.Basis(Sketch.Rule(days, LimitUnit.WorkingDay));
        var step = Sketch.Set(basis, start).Read(basis, Sketch.Day(start)).Count.Steps.Single(s => s.Kind == StepKind.Count);

        (step.To.DayNumber - step.From.DayNumber).ShouldBe(days + step.Skipped.Count);
        step.MadeUp.Select(d => d.Date).Intersect(step.Skipped.Select(d => d.Date)).ShouldBeEmpty();
    }

    [Fact]
    public void Text_TellsOfARequestAndOfWhatComesNext()
    {
        var asked = Handling.On("05-20").Do(Of(Housing), Sample.RequestExtension(Handling.Open(LimitedStep.Reply).Id));
        var reply = asked.Open(LimitedStep.Reply);

        asked.Read(reply).Tell(reply.NextRung(Timed.Basis)).ShouldEndWith(
            "截止日期为2026年6月2日，还有9个工作日。2026年5月20日申请延期1个月，待审批。下一次临期提醒：2026年5月28日。");
    }

    [Fact]
    public void Text_OfWhatHasEndedTellsOfNothingToCome()
    {
        var deadlines = DeadlineFold.All(Handling.History.Select(e => e.Event));
        var met = deadlines.Values.Single(d => d.Step == LimitedStep.Acknowledge && d.Bearer == Housing);

        met.NextRung(Timed.Basis).ShouldBeNull();
        Handling.Read(met).Tell(null).ShouldEndWith("按期完成。");
    }

    [Fact]
    public void Offered_IsWhatTheRulesWouldTake()
    {
        var asked = Handling.On("05-20").Do(Of(Housing), Sample.RequestExtension(Handling.Open(LimitedStep.Reply).Id));
        var paused = Handling.On("05-06").Do(Office, Sample.Pause(Handling.Open(LimitedStep.Reply).Id));

        Offered(Handling, Of(Housing)).ShouldBe([typeof(RequestExtension)]);
        Offered(Handling, Of(Traffic)).ShouldBeEmpty();
        Offered(Handling, Office).ShouldBe([typeof(PauseDeadline)]);
        Offered(asked, Of(Housing)).ShouldBeEmpty();
        Offered(asked, Office).ShouldBe([typeof(GrantExtension), typeof(RefuseExtension), typeof(PauseDeadline)]);
        Offered(asked, Manager).ShouldBeEmpty();
        Offered(paused, Office).ShouldBe([typeof(ResumeDeadline)]);
        Offered(Handling.On("06-03"), Of(Housing)).ShouldBeEmpty(); // overdue
    }

    [Theory]
    [InlineData("2026-05-08T00:29:00Z", null)] // a minute before
    [InlineData("2026-05-08T00:30:00Z", "2026-05-08")]
    [InlineData("2026-05-08T15:59:00Z", "2026-05-08")] // one minute to midnight
    [InlineData("2026-05-08T16:00:00Z", null)]
    [InlineData("2026-05-09T02:00:00Z", "2026-05-09")] // a Saturday that is worked
    [InlineData("2026-05-10T02:00:00Z", null)]
    public void Digest_IsDueOnWorkingDaysFromItsHourOn(string now, string? day) =>
        new DigestTime(new(8, 30), OnlyWorkingDays: true).DueAt(Timed.Place, DateTimeOffset.Parse(now, null)).ShouldBe(day is null ? null : Sketch.Day(day));

    [Fact]
    public void Digest_IsDueEveryDayWhereNotSaidOtherwise() =>
        new DigestTime(new(8, 30)).DueAt(Timed.Place, new DateTimeOffset(2026, 5, 10, 2, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 5, 10));

    private static IEnumerable<Type> Offered(Scenario scenario, People.Caller by) =>
        Offers.OnDeadline(scenario.State!, scenario.Open(LimitedStep.Reply), by, scenario.Jurisdiction, scenario.Now);
}
