using ProposalWorkflow.Domain.Deadlines.Counting;

namespace ProposalWorkflow.Workflow.Deadlines;

/// <summary>Reads an amount with its unit, or a fixed date.</summary>
internal static class LimitReading
{
    private const int Most = 3650; // units; who writes more has lost a comma

    /// <summary>The limit of these fields; null where it has a fault.</summary>
    public static Limit? Read(JsonFields fields, bool fixedDate)
    {
        var unit = fields.OneOf<LimitUnit>("unit");
        var hasAmount = fields.Has("amount");
        if (unit == LimitUnit.FixedDate && !fixedDate)
        {
            fields.Fault("此处不能用固定日期。", "unit");
            return null;
        }

        if (unit == LimitUnit.FixedDate)
        {
            if (hasAmount)
                fields.Fault("固定日期没有数量。", "amount");
            if (fields.Text("date") is not { } text)
                return null;
            if (MonthDay.Parse(text) is { } date)
                return new(0, LimitUnit.FixedDate, date);
            fields.Fault($"“{text}”不是一年中的日期（MM-DD）。", "date");
            return null;
        }

        if (unit is not null && fields.Has("date"))
            fields.Fault("只有固定日期（fixed-date）才有 date。", "date");
        return fields.Whole("amount", 1, Most, required: unit is not null) is { } amount && unit is { } known ? new(amount, known) : null;
    }
}
