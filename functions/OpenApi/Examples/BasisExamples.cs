using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Functions.Recounting;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Recounting;
using static ProposalWorkflow.Functions.OpenApi.Examples.ExamplePlace;

namespace ProposalWorkflow.Functions.OpenApi.Examples;

/// <summary>Examples of rules and calendars, and of what they move.</summary>
internal static class BasisExamples
{
    private const string Number = "国办发明电〔2025〕7号";
    private static readonly DateTimeOffset At = new(2026, 3, 9, 2, 0, 0, TimeSpan.Zero);

    public static IEnumerable<object> Make()
    {
        var applied = new AppliedView(1, Office.Name, At, "放假安排有调整");
        var calendar = new CalendarContent(
            2026, [new(Number, new(2025, 11, 4), "国务院办公厅关于2026年部分节假日安排的通知", "https://www.gov.cn/zhengce/")],
            [new("元旦", Number, null, [new(2026, 1, 1), new(2026, 1, 2), new(2026, 1, 3)], [new(2026, 1, 4)])]);
        yield return calendar;
        yield return new CalendarView(2026, 1, 248, applied, calendar, [new()]);
        var rules = new RuleSetContent("cppcc-usual", "政协提案常用期限",
        [
            new("reply", "答复期限", "reply", "month", "assigned", new(2020, 1, 1),
                new([15, 7, 3, 1], true, new(1, 5), [new(5, "manager")], "in-order"), 3, Kind: "cppcc-proposal", Roles: ["sole", "lead", "separate"],
                Pauses: ["objection"], Returned: new("credit", "restart"), Extension: new(1, "month", 2, "office", new(6, "month"))),
            new("publish", "公开期限", "publish", "fixed-date", "reply-sent", new(2026, 1, 1), new(), Date: "12-20", DayOff: "next-working-day"),
        ]);
        yield return rules;
        yield return new RulesView(1, [new(new(), rules, [])]);
        var move = new MoveView(
            "d4", LimitedStep.Reply, "答复", AssignmentView.Name(Civil, Jurisdiction), AssignmentRole.Lead, new(2026, 6, 2), new(2026, 5, 6), false, false,
            "规则「答复期限」由3个月改为2个月。");
        yield return new PreviewView(
            BasisPart.Rules, "cppcc-usual", 1,
            [new($"/api/proposals/{ExampleCase.Key.Id}", ExampleCase.State.CaseNumber, ExampleCase.State.Title, [move])], new(12, 1, 1, 0, 1, 0, 0));
        var intent = IntentId.Of(Office, "rules");
        yield return BasisChangeView.Of(intent, new()
        {
            Key = new(Jurisdiction.Code, intent), Fingerprint = "", Part = BasisPart.Rules, Name = "cppcc-usual", By = Office, Reason = "新办法施行", AskedAt = At,
            Number = 2, Pages = 1, Cases = 12, Moved = 1, DoneAt = At.AddSeconds(4),
        });
    }
}
