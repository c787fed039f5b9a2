using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Local;

/// <summary>What there is to say of an event of deadlines: whose, which, until when, and why.</summary>
internal static class DeadlineDetail
{
    public static string Of(DeadlineEvent happened, Jurisdiction place) => $"{Who(happened, place)}：" + happened switch
    {
        DeadlinesSet e => string.Join("、", e.Deadlines.Select(one => $"{DeadlineWords.Of(one.Deadline.Step)}至{Count.Text(one.Date)}")),
        RungsFired e => DeadlineWords.Of(e.Step) + string.Join("、", e.Notices.SelectMany(notice => notice.Rungs).Select(Words)),
        LedgerEvent e => string.Join("、", e.Changes.Select(Words)),
        _ => "",
    };

    private static string Who(DeadlineEvent happened, Jurisdiction place) => happened.Bearer is { } bearer
        ? place.Department(bearer)?.Name ?? bearer
        : happened.Scope.Step is LimitedStep.Feedback or LimitedStep.Sign ? "提案者" : DeadlineWords.Of(Audience.Office);

    private static string Words(DeadlineChange change)
    {
        var step = DeadlineWords.Of(change.Step);
        var entry = change.Entry;
        return entry.Kind switch
        {
            LedgerKind.Met => $"{step}（{(entry.On > change.Date ? "逾期" : "按期")}，应于{Count.Text(change.Date)}前）",
            LedgerKind.ExtensionRequested => $"{step}申请延长{entry.Limit?.Words}，{entry.Reason}",
            LedgerKind.Extended => $"{step}延长{entry.Limit?.Words}，至{Count.Text(change.Date)}",
            LedgerKind.Resumed => $"{step}至{Count.Text(change.Date)}",
            _ => $"{step}{(entry.Reason is { } reason ? $"，{reason}" : "")}",
        };
    }

    private static string Words(Rung rung) => $"{DeadlineWords.Of(rung.Kind)}（{rung.Kind switch
    {
        RungKind.Near => $"还有{rung.Days}个工作日",
        RungKind.Due => "今日到期",
        RungKind.Overdue => $"逾期{rung.Days}个工作日",
        _ => $"逾期{rung.Days}个工作日，报{DeadlineWords.Of(rung.To!.Value)}",
    }}）";
}
