using System.Globalization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>Calendars and rules for tests: 2025 and 2026 as decreed, 2027 not loaded.</summary>
internal static class Sketch
{
    public static readonly CalendarYear Year2025 = Decree(
        2025, "国办发明电〔2024〕12号", "01-26 02-08 04-27 09-28 10-11",
        "元旦 01-01 01-01, 春节 01-28 02-04, 清明节 04-04 04-06, 劳动节 05-01 05-05, 端午节 05-31 06-02, 国庆节、中秋节 10-01 10-08");

    public static readonly CalendarYear Year2026 = Decree(
        2026, "国办发明电〔2025〕7号", "01-04 02-14 02-28 05-09 09-20 10-10",
        "元旦 01-01 01-03, 春节 02-15 02-23, 清明节 04-04 04-06, 劳动节 05-01 05-05, 端午节 06-19 06-21, 中秋节 09-25 09-27, 国庆节 10-01 10-07");

    /// <summary>Invented: nobody knows it yet.</summary>
    public static readonly CalendarYear Year2027 = Decree(
        2027, "国办发明电〔2026〕9号", "02-20", "元旦 01-01 01-03, 春节 02-05 02-12");

    public static readonly WorkCalendar Calendar = new([Year2025, Year2026]);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Act On(string day, string? reason = "事由") => new(Day(day), new(Day(day), new TimeOnly(2, 0), TimeSpan.Zero), "office", reason);

    /// <summary>A rule for a lead's reply, from 2020 on, with no rungs; to be changed with <c>with</c>.</summary>
    public static DeadlineRule Rule(int amount = 3, LimitUnit unit = LimitUnit.Month, string? date = null) => new()
    {
        Code = "reply",
        Name = "答复期限",
        Limits = LimitedStep.Reply,
        Limit = new(amount, unit, date is null ? null : MonthDay.Parse(date)),
        Starts = StartEvent.Assigned,
        ValidFrom = new(2020, 1, 1),
        RollsOn = true,
        Pauses = [PauseCause.Objection, PauseCause.Proposer],
        WhenOverruled = ReturnEffect.Credit,
        Extension = new(new(1, LimitUnit.Month), 2, new(6, LimitUnit.Month), Audience.Office),
        Rungs = new(),
    };

    public static readonly RungRule UsualRungs = new()
    {
        Near = [15, 7, 3, 1],
        OverdueFirst = 1,
        OverdueEvery = 5,
        Escalations = [new(1, Audience.Office), new(5, Audience.Manager)],
    };

    public static Basis Basis(DeadlineRule rule, params CalendarYear[] years) => new(
        new RuleShelf([new RuleSet("lake", "湖区期限", [rule])]),
        new CalendarShelf(new WorkCalendar(years.Length == 0 ? [Year2025, Year2026] : years)));

    public static Deadline Set(Basis basis, string start, Anchor? anchor = null) => DeadlineSetting.Set(
        basis, "lake", new("d1", LimitedStep.Reply, ProposalKind.CppccProposal, AssignmentRole.Lead, "lake-civil"),
        anchor ?? new Anchor(Day(start), 4), Day(start))!;

    public static Deadline Ok(this LedgerOutcome outcome)
    {
        outcome.Refusal.ShouldBeNull();
        return outcome.Deadline!;
    }

    public static LedgerRefusalKind Refusal(this LedgerOutcome outcome)
    {
        outcome.Deadline.ShouldBeNull();
        outcome.Refusal!.Detail.ShouldNotBeEmpty();
        return outcome.Refusal.Kind;
    }

    private static CalendarYear Decree(int year, string number, string work, string off)
    {
        var days = work.Split(' ').Select(d => new DecreedDay(Day($"{year}-{d}"), true, "假", number)).ToList();
        foreach (var holiday in off.Split(", ").Select(h => h.Split(' ')))
        {
            for (var day = Day($"{year}-{holiday[1]}"); day <= Day($"{year}-{holiday[2]}"); day = day.AddDays(1))
                days.Add(new(day, false, holiday[0], number));
        }

        return new(year, [new(number, new(year - 1, 11, 1), "通知", "https://www.gov.cn/")], days);
    }
}
