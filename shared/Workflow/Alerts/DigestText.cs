using System.Globalization;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>A digest in words.</summary>
public static class DigestText
{
    /// <summary>A robot's message has its bounds; who wants all of it looks into the statistics and the list of alerts.</summary>
    private const int MostDepartments = 30, MostAcknowledged = 10;

    /// <summary>The alert that tells the day's digest; its id is the same whoever makes it.</summary>
    /// <param name="place">Who is told.</param>
    /// <param name="day">The day.</param>
    /// <param name="at">When it was made, UTC.</param>
    /// <param name="content">What there is to say.</param>
    public static Alert Of(Jurisdiction place, DateOnly day, DateTimeOffset at, DigestContent content)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(content);
        var (open, overdue) = (content.Departments.Sum(d => d.Open), content.Departments.Sum(d => d.Overdue) + content.OverdueOfOffice);
        return new(
            NoticeId.Of(AlertKind.Digest, place.Code, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), AlertKind.Digest, place.Code, at,
            $"{place.Name}提案办理每日汇总（{day.Month}月{day.Day}日）：在办{open}项，逾期{overdue}项", string.Join('\n', Lines(day, content, open, overdue)))
        {
            Told = [Domain.Words.Of(Domain.People.CallerRole.Manager)],
            Link = "/api/alerts",
        };
    }

    private static IEnumerable<string> Lines(DateOnly day, DigestContent content, int open, int overdue)
    {
        yield return $"截至{Count.Text(day)}，承办任务在办{open}项，逾期{overdue}项，今日到期{content.Departments.Sum(d => d.DueToday)}项。";
        foreach (var line in content.Departments.Take(MostDepartments))
            yield return $"· {line.Name}：在办{line.Open}{(line.Overdue > 0 ? $"，逾期{line.Overdue}" : "")}{(line.DueToday > 0 ? $"，今日到期{line.DueToday}" : "")}{(line.LateCommitments > 0 ? $"，承诺事项逾期{line.LateCommitments}" : "")}";
        if (content.Departments.Count > MostDepartments)
            yield return $"其余{content.Departments.Count - MostDepartments}个单位略。";
        if (content.OverdueOfOffice > 0)
            yield return $"· 交办机关：逾期{content.OverdueOfOffice}";
        if (content.AwaitingCommitments > 0)
            yield return $"承诺事项待交办机关确认{content.AwaitingCommitments}项。";
        if (content.OpenAlerts.Count > 0)
            yield return $"待确认的提醒{content.OpenAlerts.Sum(a => a.Count)}条：{string.Join('、', content.OpenAlerts.Select(a => $"{AlertWords.Of(a.Kind)}{a.Count}"))}。";
        if (content.Acknowledged.Count == 0)
            yield break;
        yield return $"上次汇总以来已确认{content.Acknowledged.Count}条：";
        foreach (var kept in content.Acknowledged.Take(MostAcknowledged))
            yield return $"· {kept.Alert.Title}（{kept.Acknowledged!.Name}{(kept.Acknowledged.Comment is { } comment ? "：" + comment : "")}）";
        if (content.Acknowledged.Count > MostAcknowledged)
            yield return $"其余{content.Acknowledged.Count - MostAcknowledged}条略。";
    }
}
