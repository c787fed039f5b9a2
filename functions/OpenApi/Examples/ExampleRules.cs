using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Calendars;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>What the place of the examples counts its dates by: two rules, and the holidays of one spring.</summary>
internal static class ExampleRules
{
    private const string Decree = "国办发明电〔2025〕7号";

    /// <summary>The scheme.</summary>
    public static DeadlineScheme Scheme { get; } = new(
        new(
            new RuleShelf([new RuleSet("linan-usual", "临安区提案办理期限", [Opinion(), Reply()])]),
            new CalendarShelf(new WorkCalendar([Year()]))),
        ["linan-usual"],
        DeadlineScheme.UsualHours);

    private static DeadlineRule Opinion() => new()
    {
        Code = "opinion",
        Name = "会办意见期限",
        Source = "《临安区提案办理办法》第十二条",
        Limits = LimitedStep.Opinion,
        Limit = new(20, LimitUnit.WorkingDay),
        Starts = StartEvent.Assigned,
        Roles = [AssignmentRole.CoHandler],
        ValidFrom = new(2020, 1, 1),
        RollsOn = true,
        Pauses = [PauseCause.ForceMajeure],
        Rungs = new() { Near = [3, 1], OverdueFirst = 1, OverdueEvery = 5, Escalations = [new(1, Audience.Lead), new(3, Audience.Office)] },
    };

    private static DeadlineRule Reply() => new()
    {
        Code = "reply",
        Name = "提案答复期限",
        Source = "《临安区提案办理办法》第十五条",
        Limits = LimitedStep.Reply,
        Limit = new(3, LimitUnit.Month),
        Starts = StartEvent.Assigned,
        Roles = [AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate],
        ValidFrom = new(2020, 1, 1),
        RollsOn = true,
        Pauses = [PauseCause.ForceMajeure],
        Extension = new(new(1, LimitUnit.Month), 1, new(4, LimitUnit.Month), Audience.Office),
        Rungs = new() { Near = [15, 3, 1], OverdueFirst = 1, OverdueEvery = 5, Escalations = [new(5, Audience.Manager)] },
    };

    private static CalendarYear Year() => new(
        2026,
        [new(Decree, new(2025, 11, 4), "国务院办公厅关于2026年部分节假日安排的通知", "https://www.gov.cn/")],
        [
            .. Enumerable.Range(4, 3).Select(day => new DecreedDay(new(2026, 4, day), false, "清明节", Decree)),
            .. Enumerable.Range(1, 5).Select(day => new DecreedDay(new(2026, 5, day), false, "劳动节", Decree)),
            new(new(2026, 5, 9), true, "劳动节", Decree),
        ]);
}
