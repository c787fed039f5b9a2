using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Domain.Events;

/// <summary>Something that happened to one commitment (承诺事项) of a reply that is out.</summary>
/// <param name="Round">The round of the reply that promised it.</param>
/// <param name="Department">Who is to do it: a code.</param>
/// <param name="Commitment">Its id.</param>
public abstract record CommitmentEvent(int Round, string Department, string Commitment) : CaseEvent;

/// <summary>报告进展.</summary>
public sealed record ProgressReported(int Round, string Department, string Commitment, string Text) : CommitmentEvent(Round, Department, Commitment);

/// <summary>报告落实: with what was done.</summary>
public sealed record FulfilmentReported(int Round, string Department, string Commitment, string Done) : CommitmentEvent(Round, Department, Commitment);

/// <summary>说明情况: why not; or why later, and until when.</summary>
public sealed record CommitmentExplained(int Round, string Department, string Commitment, string Reason, DateOnly? Until)
    : CommitmentEvent(Round, Department, Commitment);

/// <summary>确认: the office has taken a report or an explanation.</summary>
/// <param name="Round">The round.</param>
/// <param name="Department">Who is to do it.</param>
/// <param name="Commitment">Its id.</param>
/// <param name="Becomes">Carried out; excused; or open until another day.</param>
/// <param name="Until">That day; null where none was asked for.</param>
public sealed record CommitmentConfirmed(int Round, string Department, string Commitment, CommitmentState Becomes, DateOnly? Until)
    : CommitmentEvent(Round, Department, Commitment);

/// <summary>退回: the office has not taken a report or an explanation, and the commitment is owed as before.</summary>
public sealed record CommitmentSentBack(int Round, string Department, string Commitment, string Reason) : CommitmentEvent(Round, Department, Commitment);
