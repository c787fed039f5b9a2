using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>What happens to a case that those above the departments are to know: what is overdue and escalated, a second objection, a proposer
/// who is not satisfied, a commitment that waits for the office.</summary>
public static class CaseAlerts
{
    /// <summary>The messages for these events, in their order.</summary>
    public static IEnumerable<OutgoingMessage> For(Case after, IReadOnlyList<RecordedEvent> events, Jurisdiction jurisdiction) =>
        events.SelectMany(e => Of(e, after, jurisdiction)).Select(alert => new OutgoingMessage(Queues.Alerts, alert.ToCloudEvent()));

    private static IEnumerable<Alert> Of(RecordedEvent recorded, Case after, Jurisdiction place) => recorded.Event switch
    {
        RungsFired e => Late(e, recorded, after, place),
        AssignmentObjected e when after.Objections.Count > 1 =>
        [
            Make(AlertKind.SecondObjection, [$"{recorded.Number}"], recorded, after, place, e.Department) with
            {
                Title = $"再次申请退办：{after.Title}",
                Text = $"{Name(place, e.Department)}申请退办，系本件第{after.Objections.Count}次，由{Words.Of(CallerRole.Manager)}裁定。\n理由：{e.Reason}",
                Told = [Words.Of(CallerRole.Manager)],
            },
        ],
        FeedbackGiven { Feedback.Result: Satisfaction.Dissatisfied } e =>
        [
            Make(AlertKind.Dissatisfied, [$"{recorded.Number}"], recorded, after, place, e.Department) with
            {
                Title = $"提案者不满意：{after.Title}",
                Text = $"对{Name(place, e.Department)}的办理结果，提案者{ProposerName(after, e.Proposer)}表示不满意。"
                    + (e.Feedback.Comment is { } comment ? $"\n意见：{comment}" : ""),
                Told = [DeadlineWords.Of(Audience.Office), Words.Of(CallerRole.Manager)],
            },
        ],
        FulfilmentReported e => [Said(e, recorded, after, place, "报告已落实", $"办理情况：{e.Done}")],
        CommitmentExplained { Until: { } until } e => [Said(e, recorded, after, place, $"请求改至{Count.Text(until)}前落实", $"理由：{e.Reason}")],
        CommitmentExplained e => [Said(e, recorded, after, place, "说明不能落实", $"理由：{e.Reason}")],
        _ => [],
    };

    /// <summary>What the office is to confirm, or to send back.</summary>
    private static Alert Said(CommitmentEvent happened, RecordedEvent recorded, Case after, Jurisdiction place, string what, string why)
    {
        var commitment = after.Commitments.First(c => c.Id == happened.Commitment);
        return Make(AlertKind.CommitmentReported, [$"{recorded.Number}"], recorded, after, place, happened.Department) with
        {
            Title = $"承诺事项待确认：{commitment.Heading}，{after.Title}",
            Text = $"{Name(place, happened.Department)}{what}：“{commitment.Promise.Text}”（应于{Count.Text(commitment.Due)}前落实），请确认或者退回。\n{why}",
            Told = [DeadlineWords.Of(Audience.Office)],
            Link = $"/api/proposals/{after.Key.Id}/commitments",
        };
    }

    /// <summary>Each rung for those whom it is for. A late co-handler is shown to its lead first, so what is overdue is told here only to
    /// those who have been told of it by an escalation, or where the rule escalates nothing.</summary>
    private static IEnumerable<Alert> Late(RungsFired fired, RecordedEvent recorded, Case after, Jurisdiction place)
    {
        if (place.Deadlines is not { } scheme || after.Deadlines.FirstOrDefault(d => d.Id == fired.Deadline) is not { } deadline)
            yield break;
        var view = deadline.Read(scheme.Basis, place.DateAt(recorded.AskedAt));
        foreach (var notice in fired.Notices)
        {
            // Folded rungs are one notice, which says it to the highest whom it reaches.
            var told = notice.Rungs.SelectMany(r => ToldOf(r, view.Rule)).Distinct().ToList();
            if (told.Count == 0)
                continue;
            var kind = notice.Rungs.Any(r => r.Kind == RungKind.Escalated && r.To != Audience.Lead) ? AlertKind.Escalated : AlertKind.Overdue;
            var who = deadline.Bearer is { } bearer ? Name(place, bearer) : deadline.Step == LimitedStep.Feedback ? "提案者" : DeadlineWords.Of(Audience.Office);
            var late = LateBy(view);
            var promised = after.CommitmentOf(deadline);
            var step = DeadlineWords.Of(deadline.Step);
            yield return Make(kind, [deadline.Id, .. notice.Rungs.Select(r => r.Key)], recorded, after, place, deadline.Bearer) with
            {
                Title = $"{(kind == AlertKind.Escalated ? "督办" : "逾期")}：{who}{step}{(promised is null ? "" : $"“{promised.Heading}”")}，{after.Title}",
                Text = $"{who}的{step}{(promised is null ? "" : $"“{promised.Promise.Text}”")}应于{Count.Text(view.Date)}前完成，{late.By}。\n{view.Explain()}",
                Late = late,
                Told = [.. told.Select(audience => WordOf(audience, after))],
                Link = $"/api/proposals/{after.Key.Id}/deadlines/{deadline.Id}",
            };
        }
    }

    private static IEnumerable<Audience> ToldOf(Rung rung, DeadlineRule rule) => rung.Kind switch
    {
        RungKind.Escalated => [rung.To!.Value],
        RungKind.Overdue when rule.Rungs.Escalations.Count == 0 => [Audience.Office],
        RungKind.Overdue => rule.Rungs.Escalations.Where(e => e.After < rung.Days).Select(e => e.To),
        _ => Enumerable.Empty<Audience>(),
    } is var all ? all.Where(a => a != Audience.Lead) : [];

    /// <summary>How late, and by which notices the days between were counted. Where one of their years is not loaded, nobody knows how many
    /// working days it has.</summary>
    private static Lateness LateBy(DeadlineView view)
    {
        var years = Enumerable.Range(view.Date.Year, view.AsOf.Year - view.Date.Year + 1).ToLookup(year => view.Calendar.Year(year) is not null);
        var notices = years[true].SelectMany(year => view.Calendar.Year(year)!.Notices).Select(n => n.Number).ToList();
        List<string> by =
        [
            .. notices.Count > 0 ? ["按" + string.Join('、', notices)] : Array.Empty<string>(),
            .. years[false].Select(year => $"{year}年放假安排未公布，暂按周末计算"),
        ];
        var days = -view.WorkingDaysLeft;
        return new(
            DeadlineWords.Of(view.Deadline.Step), view.Date, years[false].Any() ? null : days,
            $"已逾期{(days > 0 ? $"{days}个工作日" : "，不足1个工作日")}（{string.Join('；', by)}）");
    }

    private static Alert Make(
        AlertKind kind, IEnumerable<string> parts, RecordedEvent recorded, Case after, Jurisdiction place, string? department) =>
        new(NoticeId.Of(kind, [place.Code, after.Key.Id, .. parts]), kind, place.Code, recorded.At, "", "")
        {
            Case = new(after.Key.Id, after.CaseNumber, after.Title),
            Department = department is null ? null : new(department, Name(place, department)),
            Link = $"/api/proposals/{after.Key.Id}",
        };

    private static string WordOf(Audience audience, Case after) =>
        audience == Audience.Supervisor ? after.Supervisor?.Name ?? DeadlineWords.Of(Audience.Manager) : DeadlineWords.Of(audience);

    private static string ProposerName(Case after, string id) => after.Proposers.FirstOrDefault(p => p.Id == id)?.Name ?? id;

    private static string Name(Jurisdiction place, string department) => place.Department(department)?.Name ?? department;
}
