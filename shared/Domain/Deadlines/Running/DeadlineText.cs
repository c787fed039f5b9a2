using System.Text;
using ProposalWorkflow.Domain.Deadlines.Counting;

namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>"Why this date?" as a short Chinese text; the structure behind it is <see cref="DeadlineView.Count"/>.</summary>
public static class DeadlineText
{
    /// <summary>The rule, each step, what is provisional, and how it stands.</summary>
    public static string Explain(this DeadlineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var rule = view.Rule;
        var text = new StringBuilder($"{rule.Name}（{rule.Limit.Words}{(rule.Source is { } source ? $"，依据{source}" : "")}）：");
        foreach (var step in view.Count.Steps)
            text.Append(Text(step));
        if (view.IsProvisional)
            text.Append(Provisional(view));
        if (view.RuleReplaced)
            text.Append("原规则版本已不可查，按现行规则计算。");
        foreach (var year in view.CalendarsReplaced)
            text.Append($"{year}年原日历版本已不可查，按现行日历计算。");
        return text.Append(Standing(view)).ToString();
    }

    /// <summary>The whole of it for who asks: the explanation, an extension that is asked for, and when somebody is told next.</summary>
    /// <param name="view">The deadline.</param>
    /// <param name="next">See <see cref="RungSchedule.NextRung"/>.</param>
    public static string Tell(this DeadlineView view, Rung? next)
    {
        var text = new StringBuilder(view.Explain());
        if (view.Deadline is { End: null, OpenRequest: { } request })
            text.Append($"{Count.Text(request.On)}申请{(request.Until is { } day ? $"延期至{Count.Text(day)}" : $"延期{request.Limit!.Words}")}，待审批。");
        if (next is not null)
            text.Append($"下一次{DeadlineWords.Of(next.Kind)}{(next.To is { } to ? $"（报{DeadlineWords.Of(to)}）" : "")}：{Count.Text(next.On)}。");
        return text.ToString();
    }

    private static string Text(Step step)
    {
        if (step.Kind == StepKind.Roll)
            return step.Text;
        var remarks = new List<string>();
        if (step.Skipped.Count > 0)
            remarks.Add("其间不计" + string.Join('、', step.Skipped.GroupBy(d => d.Reason).Select(g => $"{g.Key}{g.Count()}天")));
        if (step.MadeUp.Count > 0)
            remarks.Add("计入" + string.Join('、', step.MadeUp.Select(d => $"{d.Date.Month}月{d.Date.Day}日{d.Reason}")));
        return remarks.Count == 0 ? step.Text : $"{step.Text.TrimEnd('。')}（{string.Join("；", remarks)}）。";
    }

    private static string Provisional(DeadlineView view)
    {
        var years = Enumerable.Range(view.Deadline.Anchor.On.Year, view.Date.Year - view.Deadline.Anchor.On.Year + 1)
            .Where(y => view.Calendar.Year(y) is null).Select(y => $"{y}年");
        return $"{string.Join('、', years)}放假安排尚未载入，仅按周末推算，该日期为暂定，载入后重新计算。";
    }

    private static string Standing(DeadlineView view)
    {
        var date = Count.Text(view.Date);
        var late = view.WorkingDaysLeft < 0 ? $"逾期{-view.WorkingDaysLeft}个工作日" : "逾期不足1个工作日";
        return view.State switch
        {
            DeadlineState.Running or DeadlineState.Near => $"截止日期为{date}，还有{view.WorkingDaysLeft}个工作日。",
            DeadlineState.DueToday => $"截止日期为{date}，今日到期。",
            DeadlineState.Overdue => $"截止日期为{date}，已{late}。",
            DeadlineState.Paused => $"自{Count.Text(view.Deadline.OpenPause!.On)}起暂停，如今日恢复，截止日期为{date}。",
            DeadlineState.MetInTime => $"截止日期为{date}，已于{Count.Text(view.AsOf)}按期完成。",
            DeadlineState.MetLate => $"截止日期为{date}，于{Count.Text(view.AsOf)}完成，{late}。",
            DeadlineState.Superseded => $"截止日期原为{date}，已于{Count.Text(view.AsOf)}被替代：{view.Deadline.End!.Reason ?? "不再需要"}",
            _ => throw new ArgumentOutOfRangeException(nameof(view)),
        };
    }
}
