using ProposalWorkflow.Domain;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Deadlines;
using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Reads and checks one rule. With a fault it still gives a rule, which nobody uses: so one reading names all faults.</summary>
internal static class RuleReading
{
    private static readonly Limit NoLimit = new(1, LimitUnit.CalendarDay);

    private enum CaseKinds
    {
        All,
        CppccProposal,
        NpcSuggestion,
    }

    private enum DayOff
    {
        NextWorkingDay,
        Keep,
    }

    public static DeadlineRule Read(JsonFields fields, string? code)
    {
        var limit = LimitReading.Read(fields, fixedDate: true);
        var pauses = fields.AllOf<PauseCause>("pauses");
        var (overruled, upheld) = Returned(fields.Object("returned", required: false), pauses);
        var limits = fields.OneOf<LimitedStep>("limits");
        var roles = Roles(fields, limits);
        var rule = new DeadlineRule
        {
            Code = code ?? "",
            Name = fields.Text("name") ?? "",
            Source = fields.Text("source", required: false),
            Limits = limits ?? default,
            Limit = limit ?? NoLimit,
            GivenDateFirst = fields.Flag("givenDateFirst") ?? false,
            Starts = Starts(fields, limits) ?? default,
            Kind = fields.OneOf<CaseKinds>("kind") switch
            {
                CaseKinds.CppccProposal => ProposalKind.CppccProposal,
                CaseKinds.NpcSuggestion => ProposalKind.NpcSuggestion,
                _ => null,
            },
            Roles = roles,
            ValidFrom = fields.Date("validFrom") ?? default,
            ValidTo = fields.Date("validTo", required: false),
            // The Civil Code rolls what is counted; whether a date that the place fixed itself rolls, the place has to say.
            RollsOn = fields.OneOf<DayOff>("dayOff", required: limit?.Unit == LimitUnit.FixedDate) != DayOff.Keep,
            Pauses = pauses,
            WhenOverruled = overruled,
            WhenUpheld = upheld,
            Extension = Extension(fields.Object("extension", required: false), limit),
            Rungs = RungReading.Read(fields, limit, roles),
        };
        if (rule.ValidTo < rule.ValidFrom)
            fields.Fault("失效日期早于生效日期。", "validTo");
        fields.Done();
        return rule;
    }

    private static StartEvent? Starts(JsonFields fields, LimitedStep? limits)
    {
        var starts = fields.OneOf<StartEvent>("starts");
        if (limits is { } step && starts is { } start && !step.Starts().Contains(start))
            fields.Fault($"“{DeadlineWords.Of(step)}”的期限不能自“{DeadlineWords.Of(start)}”起算；可用：{Names(step.Starts())}。", "starts");
        return starts;
    }

    /// <summary>A rule that names a role which never has a clock for the step would limit nobody.</summary>
    private static IReadOnlyList<AssignmentRole> Roles(JsonFields fields, LimitedStep? limits)
    {
        var roles = fields.AllOf<AssignmentRole>("roles");
        if (roles.Contains(AssignmentRole.Information))
            fields.Fault("参阅单位没有办理期限。", "roles");
        else if (limits is { } step && roles.Except(step.Roles()).ToList() is [_, ..] others)
            fields.Fault(
                $"“{DeadlineWords.Of(step)}”的期限不适用于{string.Join("、", others.Select(r => $"“{Words.Of(r)}”"))}"
                    + (step.Roles().Count == 0 ? "：该期限不分承办单位，不列 roles。" : $"；可用：{Names(step.Roles())}。"),
                "roles");
        return roles;
    }

    private static string Names<T>(IEnumerable<T> values) where T : struct, Enum =>
        string.Join("、", values.Select(v => KebabCase.Of(v.ToString())));

    private static (ReturnEffect Overruled, ReturnEffect Upheld) Returned(JsonFields? fields, IReadOnlyList<PauseCause> pauses)
    {
        if (fields is null)
            return (pauses.Contains(PauseCause.Objection) ? ReturnEffect.Credit : ReturnEffect.Continue, ReturnEffect.Restart);
        var overruled = fields.OneOf<ReturnEffect>("overruled") ?? default;
        var upheld = fields.OneOf<ReturnEffect>("upheld") ?? default;
        var stands = pauses.Contains(PauseCause.Objection);
        if (!stands && overruled == ReturnEffect.Credit)
            fields.Fault("扣除裁定时间（credit），须在 pauses 中列入 objection。", "overruled");
        if (!stands && upheld == ReturnEffect.Credit)
            fields.Fault("扣除裁定时间（credit），须在 pauses 中列入 objection。", "upheld");
        if (stands && overruled == ReturnEffect.Continue)
            fields.Fault("不停算（continue）与 pauses 中的 objection 矛盾。", "overruled");
        fields.Done();
        return (overruled, upheld);
    }

    private static ExtensionRule? Extension(JsonFields? fields, Limit? limit)
    {
        if (fields is null)
            return null;
        var each = LimitReading.Read(fields, fixedDate: false) ?? NoLimit;
        var times = fields.Whole("times", 1, 100) ?? 1;
        Limit? inAll = null;
        if (fields.Object("inAll", required: false) is { } all)
        {
            inAll = LimitReading.Read(all, fixedDate: false);
            all.Done();
            if (inAll is not null && limit is not null && inAll.Unit == limit.Unit && inAll.Amount <= limit.Amount)
                fields.Fault($"最长期限{inAll.Words}不长于原期限{limit.Words}，无从延期。", "inAll");
        }

        var approvedBy = fields.OneOf<Audience>("approvedBy") ?? default;
        if (approvedBy == Audience.Lead && fields.Has("approvedBy"))
            fields.Fault("延期不由主办单位批准；可用：office、manager、supervisor。", "approvedBy");
        fields.Done();
        return new(each, times, inAll, approvedBy);
    }
}
