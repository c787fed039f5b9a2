using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Domain.Events;

/// <summary>Something that happened to a case; it carries its whole content, and is never changed.</summary>
public abstract record CaseEvent;

/// <summary>Something that happened to one department's assignment.</summary>
/// <param name="Round">The round of the assignment.</param>
/// <param name="Department">The department's code.</param>
public abstract record AssignmentEvent(int Round, string Department) : CaseEvent;

/// <summary>An event that brings the proposal's text; the newest one counts (<see cref="Case.TextEvent"/>).</summary>
public interface IProposalText
{
    /// <summary>The whole text.</summary>
    string Text { get; }

    /// <summary>The points of it that want an answer, as they were read when it was submitted; null where it has none. See
    /// <see cref="ProposalPoints"/>.</summary>
    IReadOnlyList<string>? Points { get; }

    /// <summary>What the case is about, to find cases like it: mostly the proposal's text.</summary>
    string Matter => Text;
}

/// <summary>An event that brings a reply's letter (<see cref="Reply.DraftEvent"/>).</summary>
public interface IReplyText
{
    /// <summary>All of it.</summary>
    Letter Letter { get; }
}

/// <summary>提交.</summary>
public sealed record CaseSubmitted(
    string Session, ProposalKind Kind, string Title, string Text, IReadOnlyList<Proposer> Proposers, IReadOnlyList<string>? Points = null)
    : CaseEvent, IProposalText;

/// <summary>补录: an old case as its reply letter tells it, from the beginning to the archive.</summary>
/// <param name="Session">The session's code.</param>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Title">案由.</param>
/// <param name="Proposers">Under ids that nobody's token has.</param>
/// <param name="Department">Who answered: a code, or a name that no code is known for.</param>
/// <param name="Reply">The letter.</param>
/// <param name="RepliedAt">The beginning of the day of its date, UTC; null where it has none.</param>
public sealed record CaseBackfilled(
    string Session, ProposalKind Kind, string CaseNumber, string Title, IReadOnlyList<Proposer> Proposers, string Department, OldReply Reply,
    DateTimeOffset? RepliedAt) : CaseEvent, IProposalText, IReplyText
{
    /// <summary>What was proposed stands in no letter.</summary>
    string IProposalText.Text => "";

    string IProposalText.Matter => Reply.Letter.Body;

    IReadOnlyList<string>? IProposalText.Points => null;

    Letter IReplyText.Letter => Reply.Letter;
}

/// <summary>征集附议: these joint proposers are asked to sign the text that was just submitted.</summary>
/// <param name="Proposers">Their ids.</param>
/// <param name="Until">The cut-off, UTC.</param>
public sealed record SignaturesAsked(IReadOnlyList<string> Proposers, DateTimeOffset Until) : CaseEvent;

/// <summary>附议.</summary>
public sealed record ProposalSigned(string Proposer) : CaseEvent;

/// <summary>不附议.</summary>
public sealed record SignatureDeclined(string Proposer, string? Reason) : CaseEvent;

/// <summary>代录附议: who entered it is who gave the command.</summary>
public sealed record SignatureEntered(string Proposer, SignatureTaken Taken, bool Declined, string? Reason) : CaseEvent;

/// <summary>联名结束: everybody has answered, or it is too late to; the case goes on without those who did not sign.</summary>
/// <param name="Declined">Those who declined.</param>
/// <param name="NotSigned">Those who had said nothing by the cut-off.</param>
public sealed record SigningClosed(IReadOnlyList<string> Declined, IReadOnlyList<string> NotSigned) : CaseEvent;

/// <summary>退回修改.</summary>
public sealed record CaseReturned(string Reason) : CaseEvent;

/// <summary>修改后重新提交: the whole of it, as it is now.</summary>
public sealed record CaseResubmitted(string Title, string Text, IReadOnlyList<Proposer> Proposers, IReadOnlyList<string>? Points = null)
    : CaseEvent, IProposalText;

/// <summary>撤回.</summary>
public sealed record CaseWithdrawn(string Reason) : CaseEvent;

/// <summary>列为重点提案, with the manager who supervises it.</summary>
public sealed record KeyCaseMarked(Supervisor Supervisor) : CaseEvent;

/// <summary>取消重点提案.</summary>
public sealed record KeyCaseUnmarked(string Reason) : CaseEvent;

/// <summary>立案, with the number that the case bears from now on.</summary>
public sealed record CaseAccepted(string CaseNumber, string? Category) : CaseEvent;

/// <summary>不予立案.</summary>
public sealed record CaseDeclined(string Reason) : CaseEvent;

/// <summary>交办: to one department alone, to a lead and its co-handlers, or to several that answer apart (分办).</summary>
/// <param name="Round">The round.</param>
/// <param name="Answering">Those that answer: one (独办, 主办) or several (分办).</param>
/// <param name="CoHandlers">会办.</param>
/// <param name="Informed">参阅.</param>
public sealed record DepartmentsAssigned(
    int Round, IReadOnlyList<string> Answering, IReadOnlyList<string> CoHandlers, IReadOnlyList<string> Informed) : CaseEvent;

/// <summary>参阅, of one department: it is told of a case that is handled together with one that it has a part in.</summary>
public sealed record DepartmentInformed(int Round, string Department) : AssignmentEvent(Round, Department);

/// <summary>增加会办单位, because the office saw the need or because another opinion asked for it.</summary>
public sealed record CoHandlerAdded(int Round, string Department, string? AskedBy) : AssignmentEvent(Round, Department);

/// <summary>减少会办单位.</summary>
public sealed record CoHandlerReleased(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);

/// <summary>更换主办单位: the one that answered so far is released.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who answered so far.</param>
/// <param name="Reason">Why.</param>
public sealed record LeadReleased(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);

/// <summary>改由该单位承办: in the place, and the role, of one that was released.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who has it now.</param>
/// <param name="Role">In which role.</param>
/// <param name="From">Whose place it takes.</param>
public sealed record TaskMoved(int Round, string Department, AssignmentRole Role, string From) : AssignmentEvent(Round, Department);

/// <summary>申请退办.</summary>
public sealed record AssignmentObjected(int Round, string Department, string Reason, string? Suggested) : AssignmentEvent(Round, Department);

/// <summary>同意退办.</summary>
public sealed record ObjectionUpheld(int Round, string Department, string? To) : AssignmentEvent(Round, Department);

/// <summary>不同意退办.</summary>
public sealed record ObjectionOverruled(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);

/// <summary>明确承办科室、承办人.</summary>
public sealed record HandlerNamed(int Round, string Department, Handler Handler) : AssignmentEvent(Round, Department);

/// <summary>签收.</summary>
public sealed record TaskAcknowledged(int Round, string Department) : AssignmentEvent(Round, Department);

/// <summary>与提案者沟通: a meeting, a call, a visit.</summary>
public sealed record ContactLogged(int Round, string Department, Contact Contact) : AssignmentEvent(Round, Department);

/// <summary>会办意见; a later one replaces the one before.</summary>
public sealed record OpinionGiven(int Round, string Department, Opinion Opinion) : AssignmentEvent(Round, Department);

/// <summary>提请协调.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who raised it: the lead or the co-handler.</param>
/// <param name="Lead">主办.</param>
/// <param name="CoHandler">会办.</param>
/// <param name="Reason">What about.</param>
public sealed record DisagreementRaised(int Round, string Department, string Lead, string CoHandler, string Reason)
    : AssignmentEvent(Round, Department);

/// <summary>协调决定, on the part of the co-handler.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">The co-handler.</param>
/// <param name="Lead">主办.</param>
/// <param name="Decision">What the office decided.</param>
public sealed record DisagreementSettled(int Round, string Department, string Lead, string Decision) : AssignmentEvent(Round, Department);

/// <summary>免提会办意见: the office lets the reply go out without this opinion.</summary>
public sealed record OpinionWaived(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);

/// <summary>拟稿: a new draft of the reply; an approval that an older draft had is void.</summary>
public sealed record ReplyDrafted(int Round, string Department, Letter Letter) : AssignmentEvent(Round, Department), IReplyText;

/// <summary>签发.</summary>
public sealed record ReplyApproved(int Round, string Department, Approval Approval, string DocumentNumber) : AssignmentEvent(Round, Department);

/// <summary>审核通过: the office's check of an approved reply.</summary>
public sealed record ReplyChecked(int Round, string Department) : AssignmentEvent(Round, Department);

/// <summary>审核退回: the approval is void, the document number stays.</summary>
public sealed record ReplySentBack(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);

/// <summary>更正: a new version of a reply that is out; the one before stays in the history.</summary>
public sealed record ReplyCorrected(int Round, string Department, Letter Letter, string Reason)
    : AssignmentEvent(Round, Department), IReplyText;

/// <summary>发出: to every proposer, with copies.</summary>
public sealed record ReplySent(
    int Round, string Department, IReadOnlyList<string> Proposers, IReadOnlyList<string> CopiedTo) : AssignmentEvent(Round, Department);

/// <summary>全部答复: the last outstanding reply of the round is out.</summary>
public sealed record AllRepliesSent(int Round) : CaseEvent;

/// <summary>反馈: one proposer on one reply.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Whose reply.</param>
/// <param name="Proposer">Who judges; who entered it is who gave the command.</param>
/// <param name="Feedback">What they said.</param>
/// <param name="Taken">How it was taken.</param>
public sealed record FeedbackGiven(
    int Round, string Department, string Proposer, Feedback Feedback, FeedbackTaken Taken = FeedbackTaken.Online)
    : AssignmentEvent(Round, Department);

/// <summary>重新办理: the next round begins; the office assigns again.</summary>
public sealed record SecondRoundOpened(int Round, string Reason) : CaseEvent;

/// <summary>办结.</summary>
/// <param name="Reason">Why, where a feedback is missing or dissatisfied; else null.</param>
/// <param name="NotReturned">未反馈: the proposers who had not judged every reply of the last round; they count as nothing else.</param>
public sealed record CaseClosed(string? Reason, IReadOnlyList<string> NotReturned) : CaseEvent;

/// <summary>归档.</summary>
public sealed record CaseArchived : CaseEvent;
