using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>Something a caller asks of a case. Who may ask it, and when, stands in <see cref="Decisions.Transitions"/>.</summary>
public abstract record CaseCommand;

/// <summary>A command on one department's assignment in the current round.</summary>
public abstract record AssignmentCommand : CaseCommand
{
    /// <summary>The department's code.</summary>
    public required string Department { get; init; }
}

/// <summary>提交: makes the case.</summary>
public sealed record Submit(string Session, string Title, string Text, IReadOnlyList<Proposer> Proposers) : CaseCommand;

/// <summary>附议: the caller, a joint proposer, stands for the text.</summary>
public sealed record Sign : CaseCommand;

/// <summary>不附议: the caller does not, and will be no proposer of the case.</summary>
public sealed record DeclineToSign(string? Reason = null) : CaseCommand;

/// <summary>代录附议: what a joint proposer said on paper or by phone, entered by the office.</summary>
/// <param name="Proposer">Whose.</param>
/// <param name="Taken">How it came in.</param>
/// <param name="Declined">Whether they do not stand for the text.</param>
/// <param name="Reason">Why not, where that was said.</param>
public sealed record EnterSignature(string Proposer, SignatureTaken Taken, bool Declined = false, string? Reason = null) : CaseCommand;

/// <summary>联名截止: the case goes on with those who have signed.</summary>
/// <param name="Due">When that fell due, UTC.</param>
public sealed record CloseSigning(DateTimeOffset Due) : CaseCommand;

/// <summary>退回修改.</summary>
public sealed record Return(string Reason) : CaseCommand;

/// <summary>修改后重新提交: replaces title, text and proposers.</summary>
public sealed record Resubmit(string Title, string Text, IReadOnlyList<Proposer> Proposers) : CaseCommand;

/// <summary>撤回: by the office, or by the lead proposer, as long as no reply is sent.</summary>
public sealed record Withdraw(string Reason) : CaseCommand;

/// <summary>列为重点提案; given again, it changes the supervising manager.</summary>
public sealed record MarkKey(string Manager, string Name) : CaseCommand;

/// <summary>取消重点提案: nobody supervises it any more.</summary>
public sealed record UnmarkKey(string Reason) : CaseCommand;

/// <summary>立案. The number is claimed from the session's series.</summary>
public sealed record Accept(string? Category = null) : CaseCommand;

/// <summary>并案: handled together with another case, and answered by itself. A case under review is accepted with it.</summary>
/// <param name="Into">The id of the main case.</param>
/// <param name="Category">Of a case under review; the main case's where none is given.</param>
public sealed record Merge(string Into, string? Category = null) : CaseCommand, INamesCase
{
    /// <inheritdoc/>
    public string OtherCase => Into;
}

/// <summary>移出并案: back to be assigned by itself, as long as no reply is sent.</summary>
public sealed record TakeOut(string Reason) : CaseCommand;

/// <summary>不予立案.</summary>
public sealed record Decline(string Reason) : CaseCommand;

/// <summary>交办: either a lead (without co-handlers it handles alone, 独办), or several departments that answer apart (分办).</summary>
/// <param name="Lead">主办 or 独办; null where departments answer apart.</param>
/// <param name="CoHandlers">会办; only with a lead.</param>
/// <param name="Separate">分办: two or more; null where there is a lead.</param>
/// <param name="Informed">参阅.</param>
public sealed record Assign(
    string? Lead = null,
    IReadOnlyList<string>? CoHandlers = null,
    IReadOnlyList<string>? Separate = null,
    IReadOnlyList<string>? Informed = null) : CaseCommand;

/// <summary>减少会办单位.</summary>
public sealed record ReleaseCoHandler(string Reason) : AssignmentCommand;

/// <summary>更换主办单位: from <see cref="AssignmentCommand.Department"/> to <paramref name="To"/>, as long as its reply is not sent.</summary>
public sealed record ChangeLead(string To, string Reason) : AssignmentCommand;

/// <summary>申请退办: before acknowledging; with the department whose it should be, where one is known.</summary>
public sealed record RaiseObjection(string Reason, string? Suggested = null) : AssignmentCommand;

/// <summary>同意退办. A department that answers needs another in its place.</summary>
public sealed record Uphold(string? To = null) : AssignmentCommand;

/// <summary>不同意退办.</summary>
public sealed record Overrule(string Reason) : AssignmentCommand;

/// <summary>明确承办科室、承办人: who handles it within the department.</summary>
public sealed record NameHandler(string Section, string Person) : AssignmentCommand;

/// <summary>增加会办单位.</summary>
public sealed record AddCoHandler : AssignmentCommand;

/// <summary>签收.</summary>
public sealed record Acknowledge : AssignmentCommand;

/// <summary>记录与提案者的沟通.</summary>
public sealed record LogContact(ContactKind Kind, DateOnly On, IReadOnlyList<string> Proposers, string Summary) : AssignmentCommand;

/// <summary>提出会办意见; until the lead's reply is approved, a further one replaces it as a whole.</summary>
/// <param name="Points">Its points, in order.</param>
/// <param name="Annex">The title under which it may stand as an annex of the reply.</param>
/// <param name="DocumentNumber">The author's own 发文字号.</param>
/// <param name="Contacts">联系人.</param>
/// <param name="Attachments">The ids of files that its author has uploaded, or that its opinion had before.</param>
public sealed record GiveOpinion(
    IReadOnlyList<OpinionPoint> Points,
    string? Annex = null,
    string? DocumentNumber = null,
    IReadOnlyList<LetterContact>? Contacts = null,
    IReadOnlyList<string>? Attachments = null) : AssignmentCommand;

/// <summary>提请协调: the lead or a co-handler brings what they do not agree on to the office.</summary>
/// <param name="Reason">What about.</param>
/// <param name="With">With which co-handler; null where a co-handler raises it, whose other side is the lead.</param>
public sealed record RaiseDisagreement(string Reason, string? With = null) : AssignmentCommand;

/// <summary>协调决定: the office settles what the lead and this co-handler do not agree on.</summary>
public sealed record SettleDisagreement(string Decision) : AssignmentCommand;

/// <summary>免提会办意见: for a co-handler, or for a department that an opinion asked for.</summary>
public sealed record WaiveOpinion(string Reason) : AssignmentCommand;

/// <summary>拟稿.</summary>
public sealed record DraftReply(Letter Letter) : AssignmentCommand;

/// <summary>签发. The document number is claimed from the department's series of the year.</summary>
public sealed record ApproveReply(string Signer, string ClassMark, Disclosure Disclosure) : AssignmentCommand;

/// <summary>审核通过: where the jurisdiction has the office check replies before they go out.</summary>
public sealed record PassReply : AssignmentCommand;

/// <summary>审核退回: back to the draft.</summary>
public sealed record SendBackReply(string Reason) : AssignmentCommand;

/// <summary>更正已发出的答复.</summary>
public sealed record CorrectReply(Letter Letter, string Reason) : AssignmentCommand;

/// <summary>发出: refused until every co-handler has answered or is waived.</summary>
public sealed record SendReply : AssignmentCommand;

/// <summary>反馈: the caller is the proposer who judges.</summary>
public sealed record GiveFeedback(Satisfaction Attitude, Satisfaction Result, string? Comment = null) : AssignmentCommand;

/// <summary>代录反馈: what a proposer said on paper or by phone, entered by the office.</summary>
public sealed record EnterFeedback(
    string Proposer, FeedbackTaken Taken, Satisfaction Attitude, Satisfaction Result, string? Comment = null) : AssignmentCommand;

/// <summary>重新办理, after a dissatisfied feedback.</summary>
public sealed record OpenSecondRound(string Reason) : CaseCommand;

/// <summary>办结.</summary>
/// <param name="Reason">Required where a proposer has given no feedback, or remains dissatisfied after the last round.</param>
public sealed record Close(string? Reason = null) : CaseCommand;

/// <summary>归档, some time after the case has ended.</summary>
/// <param name="Due">When that fell due, UTC.</param>
public sealed record Archive(DateTimeOffset Due) : CaseCommand;
