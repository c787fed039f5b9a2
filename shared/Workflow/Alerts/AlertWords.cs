namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>How users call the kinds of alerts.</summary>
public static class AlertWords
{
    /// <summary>The kind.</summary>
    public static string Of(AlertKind kind) => kind switch
    {
        AlertKind.Overdue => "逾期",
        AlertKind.Escalated => "督办",
        AlertKind.SecondObjection => "再次申请退办",
        AlertKind.Dissatisfied => "不满意",
        AlertKind.CommitmentReported => "承诺事项待确认",
        AlertKind.PoisonMessage => "未能处理的消息",
        AlertKind.Digest => "每日汇总",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
