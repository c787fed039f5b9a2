using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;

namespace ProposalWorkflow.Functions.Http;

/// <summary>The kinds of problem that an answer can name: those of the domain and those of HTTP itself.</summary>
/// <param name="Name">Stable; the end of the problem's type URI.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">In Chinese.</param>
public sealed record ProblemType(string Name, int Status, string Title)
{
    /// <summary>The body is not JSON.</summary>
    public static readonly ProblemType MalformedJson = new("malformed-json", StatusCodes.Status400BadRequest, "正文不是有效的 JSON");

    /// <summary>The body is JSON of another shape: a wrong type, an unknown or a missing field.</summary>
    public static readonly ProblemType WrongBody = new("wrong-body", StatusCodes.Status400BadRequest, "正文的字段不符");

    /// <summary>A query parameter or header has no use.</summary>
    public static readonly ProblemType WrongParameter = new("wrong-parameter", StatusCodes.Status400BadRequest, "参数有误");

    /// <summary>No token, or one that cannot be trusted.</summary>
    public static readonly ProblemType InvalidToken = new("invalid-token", StatusCodes.Status401Unauthorized, "身份令牌无效");

    /// <summary>There is nothing there, for this caller.</summary>
    public static readonly ProblemType NotFound = new("not-found", StatusCodes.Status404NotFound, "没有找到");

    /// <summary>The body is too long.</summary>
    public static readonly ProblemType BodyTooLarge = new("body-too-large", StatusCodes.Status413PayloadTooLarge, "正文过大");

    /// <summary>The body is not announced as JSON.</summary>
    public static readonly ProblemType NotJson = new("not-json", StatusCodes.Status415UnsupportedMediaType, "正文类型不是 JSON");

    /// <summary>A file is announced as none that can be taken, or is not what it is announced as.</summary>
    public static readonly ProblemType UnknownFile = new("unknown-file-type", StatusCodes.Status415UnsupportedMediaType, "文件类型不符");

    /// <summary>A file cannot be imported as a whole.</summary>
    public static readonly ProblemType WrongFile = new("wrong-file", StatusCodes.Status422UnprocessableEntity, "导入文件有误");

    /// <summary>A file cannot be an attachment, though it is of a type that can.</summary>
    public static readonly ProblemType WrongAttachment = new("wrong-attachment", StatusCodes.Status422UnprocessableEntity, "附件不能接收");

    /// <summary>Too many files wait for an opinion that names them.</summary>
    public static readonly ProblemType TooManyUploads = new("too-many-uploads", StatusCodes.Status409Conflict, "上传的附件过多");
    /// <summary>Rules or a calendar that cannot be used.</summary>
    public static readonly ProblemType WrongBasis = new("wrong-basis", StatusCodes.Status422UnprocessableEntity, "规则或日历有误");

    /// <summary>Others have been applied since the sender looked.</summary>
    public static readonly ProblemType BasisChanged = new("basis-changed", StatusCodes.Status412PreconditionFailed, "规则或日历已有变化");

    /// <summary>The idempotency key came before with another body.</summary>
    public static readonly ProblemType KeyReused = new("idempotency-key-reused", StatusCodes.Status422UnprocessableEntity, "幂等键已用于另一请求");

    /// <summary>Our fault.</summary>
    public static readonly ProblemType Internal = new("internal-error", StatusCodes.Status500InternalServerError, "系统内部错误");

    /// <summary>The type for a refused command.</summary>
    public static ProblemType Of(RejectionKind kind)
    {
        var (status, title) = kind switch
        {
            RejectionKind.CaseNotFound => (StatusCodes.Status404NotFound, "没有这件提案"),
            RejectionKind.AssignmentNotFound => (StatusCodes.Status404NotFound, "没有这项承办任务"),
            RejectionKind.CaseExists => (StatusCodes.Status409Conflict, "提案已提交"),
            RejectionKind.RoleNotAllowed => (StatusCodes.Status403Forbidden, "无权办理"),
            RejectionKind.CaseChanged => (StatusCodes.Status412PreconditionFailed, "提案已有变化"),
            RejectionKind.WrongStage => (StatusCodes.Status409Conflict, "当前阶段不能办理"),
            RejectionKind.InvalidCommand => (StatusCodes.Status422UnprocessableEntity, "内容有误"),
            RejectionKind.NoKeyCase => (StatusCodes.Status409Conflict, "不是重点提案"),
            RejectionKind.AlreadyAssigned => (StatusCodes.Status409Conflict, "已是承办单位"),
            RejectionKind.NoLead => (StatusCodes.Status409Conflict, "没有主办单位"),
            RejectionKind.RulingFinal => (StatusCodes.Status409Conflict, "退办已有裁定"),
            RejectionKind.ReplyApproved => (StatusCodes.Status409Conflict, "答复已签发"),
            RejectionKind.ReplyNotReady => (StatusCodes.Status409Conflict, "答复尚不能签发"),
            RejectionKind.ContactMissing => (StatusCodes.Status409Conflict, "没有沟通记录"),
            RejectionKind.CheckMissing => (StatusCodes.Status409Conflict, "答复未经审核"),
            RejectionKind.ReplyAlreadySent => (StatusCodes.Status409Conflict, "答复已发出"),
            RejectionKind.OpinionsMissing => (StatusCodes.Status409Conflict, "会办意见不全"),
            RejectionKind.DisagreementOpen => (StatusCodes.Status409Conflict, "分歧待协调"),
            RejectionKind.NoDisagreement => (StatusCodes.Status409Conflict, "没有待协调的分歧"),
            RejectionKind.FeedbackAlreadyGiven => (StatusCodes.Status409Conflict, "已作反馈"),
            RejectionKind.FeedbackMissing => (StatusCodes.Status409Conflict, "反馈不全"),
            RejectionKind.SecondRoundRequired => (StatusCodes.Status409Conflict, "须重新办理"),
            RejectionKind.NobodyDissatisfied => (StatusCodes.Status409Conflict, "不需重新办理"),
            RejectionKind.NoRoundsLeft => (StatusCodes.Status409Conflict, "不能再重新办理"),
            RejectionKind.NotMergeable => (StatusCodes.Status409Conflict, "不能并案"),
            RejectionKind.NotMerged => (StatusCodes.Status409Conflict, "没有并案"),
            RejectionKind.DecidedOnMainCase => (StatusCodes.Status409Conflict, "由主案办理"),
            RejectionKind.MainCaseNotAnswered => (StatusCodes.Status409Conflict, "主案尚未答复"),
            RejectionKind.Outdated => (StatusCodes.Status409Conflict, "情况已经变化"),
            RejectionKind.SignatureAlreadyGiven => (StatusCodes.Status409Conflict, "已作附议答复"),
            RejectionKind.SigningOver => (StatusCodes.Status409Conflict, "联名已截止"),
            RejectionKind.NotDue => (StatusCodes.Status409Conflict, "没有到期"),
            RejectionKind.DeadlineNotFound => (StatusCodes.Status404NotFound, "没有这项期限"),
            RejectionKind.DeadlineEnded => (StatusCodes.Status409Conflict, "期限已结束"),
            RejectionKind.DeadlineOverdue => (StatusCodes.Status409Conflict, "期限已届满"),
            RejectionKind.DeadlinePaused => (StatusCodes.Status409Conflict, "期限已暂停"),
            RejectionKind.DeadlineNotPaused => (StatusCodes.Status409Conflict, "期限未暂停"),
            RejectionKind.PauseNotAllowed => (StatusCodes.Status409Conflict, "不能因此暂停"),
            RejectionKind.ObjectionPending => (StatusCodes.Status409Conflict, "退办申请待裁定"),
            RejectionKind.ExtensionNotAllowed => (StatusCodes.Status409Conflict, "不能延期"),
            RejectionKind.ExtensionAlreadyRequested => (StatusCodes.Status409Conflict, "已申请延期"),
            RejectionKind.ExtensionNotRequested => (StatusCodes.Status409Conflict, "没有延期申请"),
            RejectionKind.ExtensionTooLong => (StatusCodes.Status409Conflict, "延期过长"),
            RejectionKind.ExtensionTooOften => (StatusCodes.Status409Conflict, "延期次数已满"),
            RejectionKind.ObjectionTooLate => (StatusCodes.Status409Conflict, "申请退办已过期限"),
            RejectionKind.NothingMoves => (StatusCodes.Status409Conflict, "期限没有变化"),
            RejectionKind.NotPublishable => (StatusCodes.Status409Conflict, "不能公开"),
            RejectionKind.AlreadyPublished => (StatusCodes.Status409Conflict, "已经公开"),
            RejectionKind.NotPublished => (StatusCodes.Status409Conflict, "没有公开"),
            RejectionKind.CommitmentNotFound => (StatusCodes.Status404NotFound, "没有这项承诺事项"),
            RejectionKind.CommitmentSettled => (StatusCodes.Status409Conflict, "承诺事项已经了结"),
            RejectionKind.CommitmentReported => (StatusCodes.Status409Conflict, "等待交办机关确认"),
            RejectionKind.CommitmentNotReported => (StatusCodes.Status409Conflict, "没有待确认的报告"),
            RejectionKind.SecretsFound => (StatusCodes.Status409Conflict, "含有不能公开的内容"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return new(KebabCase.Of(kind.ToString()), status, title);
    }
}
