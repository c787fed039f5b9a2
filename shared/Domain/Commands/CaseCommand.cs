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

/// <summary>立案. The number is claimed from the session's series.</summary>
public sealed record Accept(string? Category = null) : CaseCommand;

/// <summary>不予立案.</summary>
public sealed record Decline(string Reason) : CaseCommand;

/// <summary>交办: without co-handlers the lead handles alone (独办).</summary>
public sealed record Assign(string Lead, IReadOnlyList<string>? CoHandlers = null) : CaseCommand;

/// <summary>增加会办单位.</summary>
public sealed record AddCoHandler : AssignmentCommand;

/// <summary>签收.</summary>
public sealed record Acknowledge : AssignmentCommand;

/// <summary>提出会办意见.</summary>
public sealed record GiveOpinion(IReadOnlyList<OpinionPoint> Points, string? Annex = null) : AssignmentCommand;

/// <summary>免提会办意见: for a co-handler, or for a department that an opinion asked for.</summary>
public sealed record WaiveOpinion(string Reason) : AssignmentCommand;

/// <summary>拟稿.</summary>
public sealed record DraftReply(Letter Letter) : AssignmentCommand;

/// <summary>签发. The document number is claimed from the department's series of the year.</summary>
public sealed record ApproveReply(string Signer, string ClassMark, Disclosure Disclosure) : AssignmentCommand;

/// <summary>发出: refused until every co-handler has answered or is waived.</summary>
public sealed record SendReply : AssignmentCommand;

/// <summary>反馈: the caller is the proposer who judges.</summary>
public sealed record GiveFeedback(Satisfaction Attitude, Satisfaction Result, string? Comment = null) : AssignmentCommand;

/// <summary>重新办理, after a dissatisfied feedback.</summary>
public sealed record OpenSecondRound(string Reason) : CaseCommand;

/// <summary>办结.</summary>
/// <param name="Reason">Required where a proposer has given no feedback, or remains dissatisfied after the last round.</param>
public sealed record Close(string? Reason = null) : CaseCommand;
