using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Domain.Events;

/// <summary>An event in its place in the history of a case.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="AskedAt">When the command arrived, UTC: the time that counts for the one who asked.</param>
/// <param name="At">When it was decided, UTC.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="Queue">The queue through which the command came.</param>
/// <param name="Intent">The command's intent id.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(
    int Number, DateTimeOffset AskedAt, DateTimeOffset At, Caller By, string Queue, string Intent, CaseEvent Event);
