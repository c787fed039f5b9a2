using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain;

/// <summary>What the field calls things: the words that users read.</summary>
public static class Words
{
    private static readonly Dictionary<Type, string> Commands = new()
    {
        [typeof(Submit)] = "提交",
        [typeof(Sign)] = "附议",
        [typeof(DeclineToSign)] = "不附议",
        [typeof(EnterSignature)] = "代录附议",
        [typeof(CloseSigning)] = "联名截止",
        [typeof(Return)] = "退回修改",
        [typeof(Resubmit)] = "重新提交",
        [typeof(Withdraw)] = "撤回",
        [typeof(MarkKey)] = "列为重点提案",
        [typeof(UnmarkKey)] = "取消重点提案",
        [typeof(Accept)] = "立案",
        [typeof(Merge)] = "并案",
        [typeof(TakeOut)] = "移出并案",
        [typeof(Join)] = "并入",
        [typeof(Leave)] = "退出并案",
        [typeof(Follow)] = "随主案办理",
        [typeof(Unmerge)] = "解除并案",
        [typeof(Decline)] = "不予立案",
        [typeof(Assign)] = "交办",
        [typeof(AddCoHandler)] = "增加会办单位",
        [typeof(ReleaseCoHandler)] = "减少会办单位",
        [typeof(ChangeLead)] = "更换主办单位",
        [typeof(RaiseObjection)] = "申请退办",
        [typeof(Uphold)] = "同意退办",
        [typeof(Overrule)] = "不同意退办",
        [typeof(NameHandler)] = "明确承办人",
        [typeof(Acknowledge)] = "签收",
        [typeof(GiveOpinion)] = "提出会办意见",
        [typeof(WaiveOpinion)] = "免提会办意见",
        [typeof(RaiseDisagreement)] = "提请协调",
        [typeof(SettleDisagreement)] = "协调决定",
        [typeof(LogContact)] = "记录沟通",
        [typeof(DraftReply)] = "拟稿",
        [typeof(ApproveReply)] = "签发",
        [typeof(PassReply)] = "审核通过",
        [typeof(SendBackReply)] = "审核退回",
        [typeof(SendReply)] = "答复",
        [typeof(CorrectReply)] = "更正答复",
        [typeof(PublishReply)] = "公开答复",
        [typeof(UnpublishReply)] = "撤回公开",
        [typeof(GiveFeedback)] = "反馈",
        [typeof(EnterFeedback)] = "代录反馈",
        [typeof(OpenSecondRound)] = "重新办理",
        [typeof(Close)] = "办结",
        [typeof(Archive)] = "归档",
        [typeof(RequestExtension)] = "申请延期",
        [typeof(GrantExtension)] = "同意延期",
        [typeof(RefuseExtension)] = "不同意延期",
        [typeof(PauseDeadline)] = "暂停期限",
        [typeof(ResumeDeadline)] = "恢复期限",
        [typeof(FireRungs)] = "期限提醒",
        [typeof(RecountDeadlines)] = "重新计算期限",
        [typeof(ReportProgress)] = "报告进展",
        [typeof(ReportFulfilled)] = "报告落实",
        [typeof(ExplainCommitment)] = "说明情况",
        [typeof(ConfirmCommitment)] = "确认承诺事项",
        [typeof(SendBackCommitment)] = "退回承诺事项",
    };

    /// <summary>The Chinese word for a type of command.</summary>
    public static string Of(Type command) => Commands[command];

    /// <summary>The Chinese word for a way of speaking with a proposer.</summary>
    public static string Of(ContactKind kind) => kind switch
    {
        ContactKind.Meeting => "面商",
        ContactKind.Phone => "电话",
        ContactKind.Letter => "书面",
        ContactKind.Visit => "走访",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The Chinese word for a case's stage.</summary>
    public static string Of(CaseStage stage) => stage switch
    {
        CaseStage.NotSubmitted => "未提交",
        CaseStage.AwaitingSignatures => "待联名",
        CaseStage.AwaitingReview => "待审查",
        CaseStage.Returned => "退回修改",
        CaseStage.Declined => "不予立案",
        CaseStage.Withdrawn => "已撤回",
        CaseStage.AwaitingAssignment => "待交办",
        CaseStage.Merged => "已并案",
        CaseStage.InHandling => "办理中",
        CaseStage.AwaitingFeedback => "已答复",
        CaseStage.Closed => "已办结",
        CaseStage.Archived => "已归档",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The Chinese word for an assignment's stage.</summary>
    public static string Of(AssignmentStage stage) => stage switch
    {
        AssignmentStage.Unassigned => "未交办",
        AssignmentStage.AwaitingAcknowledgement => "待签收",
        AssignmentStage.Objected => "退办申请中",
        AssignmentStage.Released => "已退办",
        AssignmentStage.Informed => "已知悉",
        AssignmentStage.Handling => "办理中",
        AssignmentStage.Answered => "已提会办意见",
        AssignmentStage.Waived => "免提意见",
        AssignmentStage.Drafted => "已拟稿",
        AssignmentStage.Approved => "已签发",
        AssignmentStage.Sent => "已答复",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    /// <summary>The Chinese word for a department's part.</summary>
    public static string Of(AssignmentRole role) => role switch
    {
        AssignmentRole.Sole => "独办",
        AssignmentRole.Lead => "主办",
        AssignmentRole.CoHandler => "会办",
        AssignmentRole.Separate => "分办",
        AssignmentRole.Information => "参阅",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The Chinese word for how far an opinion is.</summary>
    public static string Of(OpinionState state) => state switch
    {
        OpinionState.Given => "已提意见",
        OpinionState.Awaited => "待提意见",
        OpinionState.Waived => "免提意见",
        OpinionState.Asked => "建议征求",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Chinese word for the state of a disagreement.</summary>
    public static string Of(DisagreementState state) => state switch
    {
        DisagreementState.Open => "待协调",
        DisagreementState.Settled => "已协调",
        DisagreementState.Lapsed => "已消除",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Chinese word for the state of a commitment.</summary>
    public static string Of(CommitmentState state) => state switch
    {
        CommitmentState.Open => "落实中",
        CommitmentState.Reported => "待确认",
        CommitmentState.Explaining => "说明待审",
        CommitmentState.CarriedOut => "已落实",
        CommitmentState.Excused => "已说明",
        CommitmentState.Superseded => "已被替代",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Chinese word for the state of a joint proposer's signature.</summary>
    public static string Of(SignatureState state) => state switch
    {
        SignatureState.Awaited => "待附议",
        SignatureState.Given => "已附议",
        SignatureState.Declined => "不附议",
        SignatureState.Missed => "逾期未附议",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The Chinese words for one or more roles.</summary>
    public static string Of(CallerRole roles) => string.Join("、", new (CallerRole Role, string Word)[]
    {
        (CallerRole.Office, "交办机关"), (CallerRole.Department, "承办单位"), (CallerRole.Manager, "分管领导"),
        (CallerRole.Proposer, "提案者"), (CallerRole.System, "系统"),
    }.Where(r => roles.HasFlag(r.Role)).Select(r => r.Word));
}
