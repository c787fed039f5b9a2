using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Deadlines.Rules;

/// <summary>What a rule limits.</summary>
public enum LimitedStep
{
    /// <summary>联署: a joint proposer confirms the signature.</summary>
    Sign,

    /// <summary>签收.</summary>
    Acknowledge,

    /// <summary>申请退办.</summary>
    RaiseObjection,

    /// <summary>裁定退办申请.</summary>
    RuleOnObjection,

    /// <summary>首次沟通.</summary>
    FirstContact,

    /// <summary>会办意见.</summary>
    Opinion,

    /// <summary>答复.</summary>
    Reply,

    /// <summary>再次答复: the reply of a later round.</summary>
    SecondReply,

    /// <summary>反馈.</summary>
    Feedback,

    /// <summary>公开.</summary>
    Publish,

    /// <summary>承诺事项.</summary>
    Commitment,
}

/// <summary>What starts a clock; its day is not counted.</summary>
public enum StartEvent
{
    /// <summary>提交.</summary>
    Submitted,

    /// <summary>立案.</summary>
    Accepted,

    /// <summary>会议闭幕.</summary>
    SessionClosed,

    /// <summary>交办.</summary>
    Assigned,

    /// <summary>签收.</summary>
    Acknowledged,

    /// <summary>申请退办.</summary>
    Objected,

    /// <summary>答复.</summary>
    ReplySent,

    /// <summary>反馈.</summary>
    FeedbackGiven,

    /// <summary>重新办理.</summary>
    RoundOpened,

    /// <summary>承诺: a reply promises it.</summary>
    Promised,
}

/// <summary>What can start the clock of which step.</summary>
public static class LimitedSteps
{
    private static readonly StartEvent[] BeforeHandling = [StartEvent.Submitted, StartEvent.Accepted, StartEvent.SessionClosed];
    private static readonly AssignmentRole[] Answering = [AssignmentRole.Sole, AssignmentRole.Lead, AssignmentRole.Separate];

    /// <summary>The events that come before the step is taken, and so can start its clock.</summary>
    public static IReadOnlyList<StartEvent> Starts(this LimitedStep step) => step switch
    {
        LimitedStep.Sign => [StartEvent.Submitted],
        LimitedStep.Acknowledge or LimitedStep.RaiseObjection => [StartEvent.Assigned],
        LimitedStep.RuleOnObjection => [StartEvent.Objected],
        LimitedStep.FirstContact or LimitedStep.Opinion or LimitedStep.Reply => [StartEvent.Assigned, StartEvent.Acknowledged, .. BeforeHandling],
        LimitedStep.SecondReply =>
            [StartEvent.Assigned, StartEvent.Acknowledged, StartEvent.RoundOpened, StartEvent.FeedbackGiven, .. BeforeHandling],
        LimitedStep.Feedback or LimitedStep.Publish => [StartEvent.ReplySent],
        LimitedStep.Commitment => [StartEvent.Promised],
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>The roles of a department that can have a clock for the step; none where it is no department's.</summary>
    public static IReadOnlyList<AssignmentRole> Roles(this LimitedStep step) => step switch
    {
        LimitedStep.Sign or LimitedStep.RuleOnObjection or LimitedStep.Feedback => [],
        LimitedStep.Opinion => [AssignmentRole.CoHandler],
        LimitedStep.Acknowledge or LimitedStep.RaiseObjection => [.. Answering, AssignmentRole.CoHandler],
        _ => Answering,
    };

    /// <summary>Whether somebody has to do it. What one only may do (申请退办, 反馈) is over after its date, and nobody is late with it.</summary>
    public static bool IsDuty(this LimitedStep step) =>
        step is not (LimitedStep.RaiseObjection or LimitedStep.Feedback or LimitedStep.Sign);
}

/// <summary>Why a clock stands.</summary>
public enum PauseCause
{
    /// <summary>退办申请待裁定: an objection waits for its ruling.</summary>
    Objection,

    /// <summary>待提案者补充: the proposer has been asked for something.</summary>
    Proposer,

    /// <summary>待其他单位: another department must act first.</summary>
    OtherDepartment,

    /// <summary>待上级批准: an approval from above is awaited.</summary>
    Approval,

    /// <summary>不可抗力.</summary>
    ForceMajeure,
}

/// <summary>What a ruling on an objection does to a clock.</summary>
public enum ReturnEffect
{
    /// <summary>不停算: it goes on as if nobody had objected.</summary>
    Continue,

    /// <summary>扣除: the time from the objection to the ruling is not counted.</summary>
    Credit,

    /// <summary>重新起算: a new clock starts with the ruling.</summary>
    Restart,
}

/// <summary>To whom something is shown or put for approval.</summary>
public enum Audience
{
    /// <summary>主办单位.</summary>
    Lead,

    /// <summary>交办机关.</summary>
    Office,

    /// <summary>分管领导.</summary>
    Manager,

    /// <summary>督办领导 of a key case; the managers where it is none.</summary>
    Supervisor,
}

/// <summary>What becomes of rungs that an outage has kept from firing.</summary>
public enum AfterOutage
{
    /// <summary>逐级补发: each one, in order.</summary>
    InOrder,

    /// <summary>合并补发: one notice that lists them.</summary>
    Folded,
}
