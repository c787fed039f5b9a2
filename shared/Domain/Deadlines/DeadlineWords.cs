using ProposalWorkflow.Domain.Deadlines.Counting;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Deadlines.Running;

namespace ProposalWorkflow.Domain.Deadlines;

/// <summary>What the field calls the parts of a deadline.</summary>
public static class DeadlineWords
{
    /// <summary>What is limited.</summary>
    public static string Of(LimitedStep step) => step switch
    {
        LimitedStep.Sign => "联署",
        LimitedStep.Acknowledge => "签收",
        LimitedStep.RaiseObjection => "申请退办",
        LimitedStep.RuleOnObjection => "裁定退办申请",
        LimitedStep.FirstContact => "首次沟通",
        LimitedStep.Opinion => "会办意见",
        LimitedStep.Reply => "答复",
        LimitedStep.SecondReply => "再次答复",
        LimitedStep.Feedback => "反馈",
        LimitedStep.Publish => "公开",
        LimitedStep.Commitment => "承诺事项",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>What starts the clock.</summary>
    public static string Of(StartEvent start) => start switch
    {
        StartEvent.Submitted => "提交",
        StartEvent.Accepted => "立案",
        StartEvent.SessionClosed => "会议闭幕",
        StartEvent.Assigned => "交办",
        StartEvent.Acknowledged => "签收",
        StartEvent.Objected => "申请退办",
        StartEvent.ReplySent => "答复",
        StartEvent.FeedbackGiven => "反馈",
        StartEvent.RoundOpened => "重新办理",
        StartEvent.Promised => "作出承诺",
        _ => throw new ArgumentOutOfRangeException(nameof(start)),
    };

    /// <summary>Why a clock stands.</summary>
    public static string Of(PauseCause cause) => cause switch
    {
        PauseCause.Objection => "退办申请待裁定",
        PauseCause.Proposer => "待提案者补充",
        PauseCause.OtherDepartment => "待其他单位",
        PauseCause.Approval => "待上级批准",
        PauseCause.ForceMajeure => "不可抗力",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>To whom.</summary>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Lead => "主办单位",
        Audience.Office => "交办机关",
        Audience.Manager => "分管领导",
        Audience.Supervisor => "督办领导",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    /// <summary>How a deadline stands.</summary>
    public static string Of(DeadlineState state) => state switch
    {
        DeadlineState.Running => "进行中",
        DeadlineState.Near => "临近到期",
        DeadlineState.DueToday => "今日到期",
        DeadlineState.Overdue => "已逾期",
        DeadlineState.Paused => "已暂停",
        DeadlineState.MetInTime => "按期完成",
        DeadlineState.MetLate => "逾期完成",
        DeadlineState.Superseded => "已被替代",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What happened to a deadline.</summary>
    public static string Of(LedgerKind kind) => kind switch
    {
        LedgerKind.Paused => "暂停",
        LedgerKind.Resumed => "恢复",
        LedgerKind.ExtensionRequested => "申请延期",
        LedgerKind.Extended => "同意延期",
        LedgerKind.ExtensionRefused => "不同意延期",
        LedgerKind.Met => "完成",
        LedgerKind.Superseded => "被替代",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>What a step of a computation does.</summary>
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Start => "起算",
        StepKind.Count => "计数",
        StepKind.Adjust => "取最近日",
        StepKind.Roll => "顺延",
        StepKind.Pause => "暂停",
        StepKind.Extend => "延期",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A rung.</summary>
    public static string Of(RungKind kind) => kind switch
    {
        RungKind.Near => "临期提醒",
        RungKind.Due => "到期提醒",
        RungKind.Overdue => "催办",
        RungKind.Escalated => "督办",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
