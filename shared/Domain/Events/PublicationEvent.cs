using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Events;

/// <summary>公开: from now on everyone can read this version, and it takes the place of one before. The event holds all of it, so the trail
/// shows what was public when.</summary>
public sealed record ReplyPublished(int Round, string Department, PublicLetter Letter) : AssignmentEvent(Round, Department);

/// <summary>撤回公开.</summary>
public sealed record ReplyUnpublished(int Round, string Department, string Reason) : AssignmentEvent(Round, Department);
