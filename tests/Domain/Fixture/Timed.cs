using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Reminders;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>The place of the other tests with rules for every step, and cases in it. Every scenario begins on Monday, 2026-03-02.</summary>
internal static class Timed
{
    public static readonly DeadlineRule[] Rules =
    [
        Rule("acknowledge", LimitedStep.Acknowledge, new(5, LimitUnit.WorkingDay)),
        Rule("object", LimitedStep.RaiseObjection, new(7, LimitUnit.WorkingDay)) with { Pauses = [], WhenOverruled = ReturnEffect.Continue, Rungs = new() { Near = [1] } },
        Rule("ruling", LimitedStep.RuleOnObjection, new(7, LimitUnit.CalendarDay), StartEvent.Objected) with { Pauses = [], WhenOverruled = ReturnEffect.Continue },
        Rule("contact", LimitedStep.FirstContact, new(15, LimitUnit.WorkingDay), StartEvent.Assigned, AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate),
        Rule("opinion", LimitedStep.Opinion, new(1, LimitUnit.Month), StartEvent.Assigned, AssignmentRole.CoHandler) with
        {
            Rungs = new()
            {
                Near = [7, 3, 1], OverdueFirst = 1, OverdueEvery = 5,
                Escalations = [new(1, Audience.Lead), new(3, Audience.Office), new(5, Audience.Manager)],
            },
        },
        Rule("reply", LimitedStep.Reply, new(3, LimitUnit.Month), StartEvent.Assigned, AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate) with
        {
            Extension = new(new(1, LimitUnit.Month), 2, new(6, LimitUnit.Month), Audience.Office),
        },
        Rule("second-reply", LimitedStep.SecondReply, new(1, LimitUnit.Month), StartEvent.RoundOpened, AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate),
        Rule("feedback", LimitedStep.Feedback, new(15, LimitUnit.WorkingDay), StartEvent.ReplySent) with { Pauses = [], WhenOverruled = ReturnEffect.Continue },
    ];

    public static Basis Basis { get; } = BasisOf(Rules);

    public static Jurisdiction Place { get; } = In(Rules);

    /// <summary>A case that nobody has assigned yet, there.</summary>
    public static Scenario Accepted { get; } = Scenario.Accepted() with { Jurisdiction = Place };

    /// <summary>交通局 co-handles.</summary>
    public static Scenario Assigned { get; } = Accepted.Do(Fixture.Place.Office, new Assign(Fixture.Place.Housing, [Fixture.Place.Traffic]));

    /// <summary>Nothing yet, and every command some days after the one before.</summary>
    public static Scenario Walked { get; } = Scenario.None with { Jurisdiction = In([.. Rules, Promise()]), Pace = TimeSpan.FromHours(50) };

    /// <summary>A reply that is to be published by 06-02: its fourth deadline.</summary>
    public static Scenario Publishing { get; } =
        (Scenario.Accepted() with
        {
            Jurisdiction = In(
            [
                .. Rules.Where(r => r.Limits is not (LimitedStep.FirstContact or LimitedStep.Feedback)),
                Rule("publish", LimitedStep.Publish, new(3, LimitUnit.Month), StartEvent.ReplySent, AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate) with
                {
                    Pauses = [], WhenOverruled = ReturnEffect.Continue, Rungs = new(),
                },
            ]),
        }).Do(Fixture.Place.Office, new Assign(Fixture.Place.Housing)).Acknowledge(Fixture.Place.Housing).Reply();

    /// <summary>A reply that promises something by 06-02, which is its fourth deadline.</summary>
    public static Scenario Promised { get; } =
        (Scenario.Accepted() with
        {
            Jurisdiction = In(
            [
                .. Rules.Where(r => r.Limits is not (LimitedStep.FirstContact or LimitedStep.Feedback)),
                Promise(),
            ]),
        }).Do(Fixture.Place.Office, new Assign(Fixture.Place.Housing)).Acknowledge(Fixture.Place.Housing)
        .Do(Fixture.Place.Of(Fixture.Place.Housing), Promising(new LetterCommitment("天桥建成并开放", Day("06-02"), Fixture.Place.Housing))).Approve().Send();

    /// <summary>A draft that promises this.</summary>
    public static DraftReply Promising(params LetterCommitment[] commitments) =>
        new(Sample.Draft(Fixture.Place.Housing).Letter with { Commitments = commitments }) { Department = Fixture.Place.Housing };

    public static DateOnly Day(string text) => DateOnly.ParseExact("2026-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The case at ten in the morning of that day.</summary>
    public static Scenario On(this Scenario scenario, string day) => scenario.At(new(Day(day), new TimeOnly(2, 0), TimeSpan.Zero));

    public static Jurisdiction In(params DeadlineRule[] rules) => Fixture.Place.Jurisdiction with
    {
        Deadlines = new(BasisOf(rules), ["lake"], new ReminderHours(new(9, 0), new(18, 0), onlyWorkingDays: true)),
    };

    /// <summary>The rule of a code, changed.</summary>
    public static DeadlineRule[] With(string code, Func<DeadlineRule, DeadlineRule> change) => [.. Rules.Select(r => r.Code == code ? change(r) : r)];

    /// <summary>Another edition of the rule is in force from now on, beside those that were.</summary>
    public static Scenario Ruled(this Scenario scenario, string code, Func<DeadlineRule, DeadlineRule> change)
    {
        var set = scenario.Jurisdiction.Deadlines!.Basis.Rules.Set("lake")!;
        return scenario.By(b => b with { Rules = b.Rules.With(set with { Rules = [.. set.Rules.Select(r => r.Code == code ? change(r) : r)] }) });
    }

    /// <summary>Another edition of the year is in force from now on.</summary>
    public static Scenario Decreed(this Scenario scenario, CalendarYear year) => scenario.By(b => b with { Calendars = b.Calendars.With(year) });

    private static Scenario By(this Scenario scenario, Func<Basis, Basis> change)
    {
        var scheme = scenario.Jurisdiction.Deadlines!;
        return scenario with
        {
            Jurisdiction = scenario.Jurisdiction with { Deadlines = scheme with { Basis = change(scheme.Basis) with { Version = scheme.Basis.Version + 1 } } },
        };
    }

    /// <summary>The open deadline of a step; the only one, or the department's.</summary>
    public static Deadline Open(this Scenario scenario, LimitedStep step, string? bearer = null) =>
        scenario.State!.Deadlines.Single(d => d.Step == step && (bearer is null || d.Bearer == bearer));

    public static DeadlineView Read(this Scenario scenario, Deadline deadline) =>
        deadline.Read(scenario.Jurisdiction.Deadlines!.Basis, scenario.Jurisdiction.DateAt(scenario.Now));

    /// <summary>What is due fires, at the time that it has come: one after another, as a sweep would find it.</summary>
    public static Scenario Sweep(this Scenario scenario)
    {
        while (scenario.Due().FirstOrDefault() is { } due)
            scenario = scenario.At(scenario.Now).Do(Fixture.Place.System, CaseDues.CommandFor(due)).At(scenario.Now);
        return scenario;
    }

    /// <summary>The rungs that are due now.</summary>
    public static IEnumerable<Due> Due(this Scenario scenario) =>
        CaseDues.Of(scenario.State!, scenario.Jurisdiction).Where(d => d.Kind == DueKind.DeadlineRung && d.At <= scenario.Now).OrderBy(d => d.At);

    /// <summary>The keys of the rungs that fired, notice by notice.</summary>
    public static IEnumerable<string> Fired(this Scenario scenario) => scenario.History.Select(e => e.Event).OfType<RungsFired>()
        .SelectMany(e => e.Notices).Select(n => string.Join('+', n.Rungs.Select(r => r.Key)));

    private static DeadlineRule Promise() =>
        Rule("commitment", LimitedStep.Commitment, new(12, LimitUnit.Month), StartEvent.Promised, AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate) with
        {
            GivenDateFirst = true, Pauses = [PauseCause.ForceMajeure], WhenOverruled = ReturnEffect.Continue,
        };

    private static Basis BasisOf(params DeadlineRule[] rules) => new(
        new RuleShelf([new RuleSet("lake", "湖区期限", rules)]), new CalendarShelf(new WorkCalendar([Sketch.Year2025, Sketch.Year2026])));

    private static DeadlineRule Rule(
        string code, LimitedStep step, Limit limit, StartEvent starts = StartEvent.Assigned, params AssignmentRole[] roles) => new()
    {
        Code = code,
        Name = DeadlineWordOf(step),
        Limits = step,
        Limit = limit,
        Starts = starts,
        Roles = roles,
        ValidFrom = new(2020, 1, 1),
        RollsOn = true,
        Pauses = [PauseCause.Objection, PauseCause.ForceMajeure],
        WhenOverruled = ReturnEffect.Credit,
        WhenUpheld = ReturnEffect.Restart,
        Rungs = new() { Near = [3, 1], OverdueFirst = 1, OverdueEvery = 5, Escalations = [new(5, Audience.Manager)] },
    };

    private static string DeadlineWordOf(LimitedStep step) => Domain.Deadlines.DeadlineWords.Of(step) + "期限";
}
