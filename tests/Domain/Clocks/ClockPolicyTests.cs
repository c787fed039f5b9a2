using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.Tests.Fixture;
using static ProposalWorkflow.Domain.Tests.Fixture.Timed;
using static ProposalWorkflow.Domain.Tests.Fixture.Place;

namespace ProposalWorkflow.Domain.Tests.Clocks;

/// <summary>Which event of a case does what to which deadline.</summary>
public sealed class ClockPolicyTests
{
    private static readonly Scenario Handling = Assigned.Acknowledge(Housing).Acknowledge(Traffic);

    private static readonly Scenario Answered = Accepted.Do(Office, new Assign(Housing)).Acknowledge(Housing).Reply();

    /// <summary>Each line: the event, and what it does as department/step, with + set, = met, | paused, > resumed, x ended.</summary>
    public static TheoryData<string, string> Table => new()
    {
        { "assign", "+housing/acknowledge +housing/raise-objection +housing/first-contact +housing/reply +traffic/acknowledge +traffic/raise-objection +traffic/opinion" },
        { "assign apart", "+housing/acknowledge +housing/raise-objection +housing/first-contact +housing/reply +water/acknowledge +water/raise-objection +water/first-contact +water/reply" },
        { "acknowledge", "=housing/acknowledge xhousing/raise-objection" },
        { "object", "=traffic/raise-objection |traffic/acknowledge |traffic/opinion +office/rule-on-objection" },
        { "overrule", "=office/rule-on-objection >traffic/acknowledge >traffic/opinion +traffic/raise-objection" },
        { "uphold to nobody", "=office/rule-on-objection xtraffic/acknowledge xtraffic/opinion" },
        { "uphold to another", "=office/rule-on-objection xtraffic/acknowledge xtraffic/opinion +finance/acknowledge +finance/opinion +finance/raise-objection" },
        { "change lead", "xhousing/first-contact xhousing/reply +water/first-contact +water/reply +water/acknowledge +water/raise-objection" },
        { "change lead to the co-handler", "xtraffic/opinion xhousing/first-contact xhousing/reply +traffic/first-contact +traffic/reply +traffic/acknowledge +traffic/raise-objection" },
        { "add co-handler", "+finance/acknowledge +finance/raise-objection +finance/opinion" },
        { "release co-handler", "xtraffic/acknowledge xtraffic/raise-objection xtraffic/opinion" },
        { "log contact", "=housing/first-contact" },
        { "give opinion", "=traffic/opinion" },
        { "waive opinion", "xtraffic/opinion" },
        { "draft", "" },
        { "reply", "=housing/reply xhousing/first-contact +proposers/feedback" },
        { "first of two feedbacks", "" },
        { "last feedback", "=proposers/feedback" },
        { "second round", "xproposers/feedback" },
        { "assign in the second round", "+housing/acknowledge +housing/raise-objection +housing/first-contact +housing/second-reply" },
        { "close", "xproposers/feedback" },
        { "withdraw", "xhousing/acknowledge xhousing/raise-objection xhousing/first-contact xhousing/reply xtraffic/acknowledge xtraffic/raise-objection xtraffic/opinion" },
    };

    private static readonly Dictionary<string, (Scenario Before, Func<Scenario, Scenario> Step)> Steps = new()
    {
        ["assign"] = (Accepted, s => s.Do(Office, new Assign(Housing, [Traffic], Informed: [Finance]))),
        ["assign apart"] = (Accepted, s => s.Do(Office, Sample.Apart())),
        ["acknowledge"] = (Assigned, s => s.Acknowledge(Housing)),
        ["object"] = (Assigned, s => s.Dispute(Traffic)),
        ["overrule"] = (Assigned.Dispute(Traffic), s => s.Overrule(Office, Traffic)),
        ["uphold to nobody"] = (Assigned.Dispute(Traffic), s => s.Uphold(Office, Traffic)),
        ["uphold to another"] = (Assigned.Dispute(Traffic), s => s.Uphold(Office, Traffic, Finance)),
        ["change lead"] = (Handling, s => s.ChangeLead(Water)),
        ["change lead to the co-handler"] = (Handling, s => s.ChangeLead(Traffic)),
        ["add co-handler"] = (Handling, s => s.Add(Finance)),
        ["release co-handler"] = (Assigned, s => s.Release(Traffic)),
        ["log contact"] = (Handling, s => s.Do(Of(Housing), Sample.Contact(Housing))),
        ["give opinion"] = (Handling, s => s.Opine(Traffic)),
        ["waive opinion"] = (Handling, s => s.Waive(Traffic)),
        ["draft"] = (Handling, s => s.Draft()),
        ["reply"] = (Accepted.Do(Office, new Assign(Housing)).Acknowledge(Housing).Draft().Approve(), s => s.Send()),
        ["first of two feedbacks"] = (Answered, s => s.Judge(Lead, Satisfaction.Satisfied)),
        ["last feedback"] = (Answered.Judge(Lead, Satisfaction.Satisfied), s => s.Judge(Joint, Satisfaction.Satisfied)),
        ["second round"] = (Answered.Judge(Lead, Satisfaction.Dissatisfied), s => s.Do(Office, Sample.OpenSecondRound())),
        ["assign in the second round"] = (Answered.Reopen(), s => s.Do(Office, new Assign(Housing))),
        ["close"] = (Answered, s => s.Do(Office, Sample.Close())),
        ["withdraw"] = (Assigned, s => s.Do(Office, Sample.Withdraw())),
    };

    [Theory, MemberData(nameof(Table))]
    public void Event_DoesThisToTheDeadlines(string step, string expected)
    {
        var (before, take) = Steps[step];

        var after = take(before);

        after.History.Skip(before.History.Length).Select(e => e.Event).OfType<DeadlineEvent>().SelectMany(Told)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public void PlaceWithoutRules_HasNoDeadlines() =>
        Scenario.Answered().History.Select(e => e.Event).OfType<DeadlineEvent>().ShouldBeEmpty();

    /// <summary>Two members of one fact: what is counted from is the event that the department heard of.</summary>
    [Fact]
    public void SecondReply_IsCountedFromTheOpeningOfTheRound_ThoughItIsAssignedLater()
    {
        var opened = Answered.Judge(Lead, Satisfaction.Dissatisfied).On("03-09").Do(Office, Sample.OpenSecondRound());

        var reply = opened.On("03-20").Do(Office, new Assign(Housing)).Open(LimitedStep.SecondReply);

        reply.Anchor.On.ShouldBe(Day("03-09"));
        reply.Anchor.Event.ShouldBe(opened.History.Single(e => e.Event is SecondRoundOpened).Number);
        Accepted.Read(reply).Date.ShouldBe(Day("04-09"));
    }

    [Fact]
    public void Contact_MeetsItsDeadlineOnTheDayThatItTookPlace_ThoughItIsEnteredLater()
    {
        var late = Handling.On("04-10");
        late.Read(late.Open(LimitedStep.FirstContact)).State.ShouldBe(DeadlineState.Overdue); // it was to be by 03-23

        var logged = late.Do(Of(Housing), Sample.Contact(Housing) with { On = Day("03-20") });

        logged.State!.EndedDeadlines.Single(d => d.Step == LimitedStep.FirstContact).ShouldSatisfyAllConditions(
            d => d.On.ShouldBe(Day("03-20")), d => d.Date.ShouldBe(Day("03-23")), d => d.How.ShouldBe(LedgerKind.Met));
    }

    [Fact]
    public void RuleThatStartsWithTheAcknowledgement_StartsThen()
    {
        var rules = With("reply", r => r with { Starts = StartEvent.Acknowledged });
        var assigned = (Scenario.Accepted() with { Jurisdiction = In(rules) }).Do(Office, new Assign(Housing));
        assigned.State!.Deadlines.ShouldNotContain(d => d.Step == LimitedStep.Reply);

        assigned.On("03-06").Acknowledge(Housing).Open(LimitedStep.Reply).Anchor.On.ShouldBe(Day("03-06"));
    }

    [Theory]
    [InlineData(StartEvent.Accepted, "03-03")]
    [InlineData(StartEvent.Submitted, "03-02")]
    [InlineData(StartEvent.SessionClosed, "02-26")]
    public void RuleThatCountsFromBeforeTheAssignment_DoesSo(StartEvent start, string day)
    {
        var place = In(With("reply", r => r with { Starts = start }));
        place = place with { Sessions = [.. place.Sessions.Select(s => s with { ClosedOn = Day("02-26") })] };
        var accepted = (Scenario.None with { Jurisdiction = place }).Do(Lead, Sample.Submit()).On("03-03").Do(Office, Sample.Accept());

        accepted.On("03-10").Do(Office, new Assign(Housing)).Open(LimitedStep.Reply).Anchor.On.ShouldBe(Day(day));
    }

    [Fact]
    public void CommandsThatAreHandledInAnotherOrderThanTheyCame_StillMeetTheirDeadlines()
    {
        var assigned = Assigned.On("03-04").Dispute(Traffic).On("03-06").Overrule(Office, Traffic);

        // Asked the day before the ruling, and handled after it.
        var acknowledged = assigned.On("03-05").Acknowledge(Traffic);

        acknowledged.State!.EndedDeadlines.Single(d => d.Step == LimitedStep.Acknowledge && d.Bearer == Traffic).On.ShouldBe(Day("03-06"));
    }

    [Fact]
    public void EndedDeadlines_AreFoundWholeInTheHistory()
    {
        var all = DeadlineFold.All(Answered.History.Select(e => e.Event));

        all.Keys.Order().ShouldBe(Answered.State!.Deadlines.Select(d => d.Id).Concat(Answered.State.EndedDeadlines.Select(d => d.Id)).Order());
        Answered.State.EndedDeadlines.ShouldAllBe(d => all[d.Id].End!.Kind == d.How && all[d.Id].End!.On == d.On);
    }

    /// <summary>An entity-group transaction takes a hundred rows, and a place may have a great many departments.</summary>
    [Fact]
    public void CaseOfFortyCoHandlers_IsOneEventForEachOfThem()
    {
        var many = Enumerable.Range(1, 40).Select(i => new Jurisdictions.Department($"qinghe-{i}", $"青禾市第{i}局", new("{year}{number}"))).ToList();
        var accepted = Accepted with { Jurisdiction = Timed.Place with { Departments = [.. Timed.Place.Departments, .. many] } };

        var assigned = accepted.Do(Office, new Assign(Housing, [.. many.Select(d => d.Code)]));

        (assigned.History.Length - accepted.History.Length).ShouldBe(1 + 41);
        (assigned.Do(Office, Sample.Withdraw()).History.Length - assigned.History.Length).ShouldBe(1 + 41);
    }

    private static IEnumerable<string> Told(DeadlineEvent happened)
    {
        var sign = happened switch
        {
            DeadlinesSet => '+', DeadlinesMet => '=', DeadlinesPaused => '|', DeadlinesResumed => '>', DeadlinesSuperseded => 'x',
            _ => throw new ArgumentOutOfRangeException(nameof(happened)),
        };
        var steps = happened is DeadlinesSet set ? set.Deadlines.Select(d => d.Deadline.Step) : ((LedgerEvent)happened).Changes.Select(c => c.Step);
        return steps.Select(step => $"{sign}{Who(happened.Bearer, step)}/{KebabCase.Of(step.ToString())}");
    }

    private static string Who(string? bearer, LimitedStep step) =>
        bearer?.Split('-')[1] ?? (step == LimitedStep.Feedback ? "proposers" : "office");
}
