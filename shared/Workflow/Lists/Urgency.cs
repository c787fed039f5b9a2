namespace ProposalWorkflow.Workflow.Lists;

/// <summary>How a date shows.</summary>
public enum Urgency
{
    /// <summary>蓝: near.</summary>
    Near,

    /// <summary>黄: due today.</summary>
    Due,

    /// <summary>红: overdue.</summary>
    Overdue,
}

/// <summary>The one place that says what a date shows as on a day. It is asked when a row is read: what is stored is the date alone, so that a
/// row is never stale, though nothing has run since.</summary>
public static class Urgencies
{
    /// <summary>Null for nothing.</summary>
    /// <param name="date">The last day; null while the clock stands.</param>
    /// <param name="nearFrom">From which day on it is near; null where no rule says.</param>
    /// <param name="today">The day of the reading.</param>
    public static Urgency? Of(DateOnly? date, DateOnly? nearFrom, DateOnly today) => date is null ? null
        : today > date ? Urgency.Overdue
        : today == date ? Urgency.Due
        : today >= nearFrom ? Urgency.Near
        : null;

    /// <summary>In Chinese.</summary>
    public static string WordOf(Urgency urgency) => urgency switch
    {
        Urgency.Near => "临近到期",
        Urgency.Due => "今日到期",
        Urgency.Overdue => "已逾期",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };
}
