using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Whether rules that somebody sends fit the place that they are for.</summary>
internal static class RuleFit
{
    /// <summary>Why the place has no use for a set of this code; null where it has.</summary>
    public static string? FaultOfSet(Jurisdiction place, string code) => place.Deadlines is not { Sets: var sets } ? "本地没有设期限规则。"
        : sets.Contains(code) ? null
        : $"本地不用规则“{code}”；所用的是：{string.Join("、", sets)}。";

    /// <summary>Why a rule of this set cannot hold in the place; null where it can.</summary>
    public static string? FaultOf(Jurisdiction place, string code, DeadlineRule rule)
    {
        var twin = place.Deadlines!.Sets.Where(s => s != code)
            .SelectMany(s => (place.Deadlines.Basis.Rules.Set(s)?.Rules ?? []).Where(rule.Overlaps).Select(r => $"{s} 的“{r.Code}”")).FirstOrDefault();
        if (twin is not null)
            return $"与规则 {twin} 对同一事项的有效期重叠。";
        var open = rule.Starts != StartEvent.SessionClosed ? null
            : place.Sessions.FirstOrDefault(s => s.ClosedOn is null && (rule.Kind ?? s.Kind) == s.Kind);
        return open is null ? null : $"自会议闭幕起算，而{open.Name}没有闭幕日期。";
    }
}
