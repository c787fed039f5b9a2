using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Reads and checks a rule's rungs.</summary>
internal static class RungReading
{
    private const int Farthest = 250; // working days: a year

    public static RungRule Read(JsonFields rule, Limit? limit, IReadOnlyList<AssignmentRole> roles)
    {
        if (rule.Object("rungs") is not { } fields)
            return new();
        var overdue = fields.Object("overdue", required: false);
        var rungs = new RungRule
        {
            Near = Near(fields, limit),
            OnDue = fields.Flag("due") ?? true,
            OverdueFirst = overdue?.Whole("first", 1, Farthest),
            OverdueEvery = overdue?.Whole("every", 1, Farthest, required: false),
            Escalations = Escalations(fields, roles),
            AfterOutage = fields.OneOf<AfterOutage>("afterOutage", required: false) ?? default,
        };
        overdue?.Done();
        fields.Done();
        return rungs;
    }

    private static List<int> Near(JsonFields fields, Limit? limit)
    {
        var near = new List<int>();
        var days = fields.Wholes("near", int.MinValue, int.MaxValue);
        for (var i = 0; i < days.Count; i++)
        {
            if (days[i] is not { } before)
                continue;
            if (before < 1)
                fields.FaultAt("near", i, $"“{before}”不在到期之前：应为到期前的工作日数，至少为1。");
            else if (Length(limit) is { } length && before >= length)
                fields.FaultAt("near", i, $"到期前{before}个工作日早于起算日：期限只有{limit!.Words}。");
            else if (near.Count > 0 && before >= near[^1])
                fields.FaultAt("near", i, "应由远到近排列，且不重复。");
            else
                near.Add(before);
        }

        return near;
    }

    /// <summary>How many working days the limit has at most, about; null for a fixed date, or one with a fault.</summary>
    private static int? Length(Limit? limit) => limit?.Unit switch
    {
        LimitUnit.WorkingDay or LimitUnit.CalendarDay => limit!.Amount,
        LimitUnit.Month => limit!.Amount * 23,
        _ => null,
    };

    private static List<Escalation> Escalations(JsonFields rungs, IReadOnlyList<AssignmentRole> roles)
    {
        var found = new List<Escalation>();
        foreach (var fields in rungs.Objects("escalated", required: false))
        {
            var (after, to) = (fields.Whole("after", 1, Farthest), fields.OneOf<Audience>("to"));
            fields.Done();
            if (to == Audience.Lead && (roles.Count == 0 || roles.Any(r => r != AssignmentRole.CoHandler)))
                fields.Fault("只有会办单位的期限（roles 为 co-handler）可以告知主办单位。", "to");
            if (after is null || to is null)
                continue;
            if (found.Any(e => e.To == to))
                fields.Fault("对同一对象只升级一次。", "to");
            else if (found.Count > 0 && after < found[^1].After)
                fields.Fault("应按逾期天数由少到多排列。", "after");
            else
                found.Add(new(after.Value, to.Value));
        }

        return found;
    }
}
