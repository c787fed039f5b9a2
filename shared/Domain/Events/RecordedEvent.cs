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
    int Number, DateTimeOffset AskedAt, DateTimeOffset At, Caller By, string Queue, string Intent, CaseEvent Event)
{
    /// <summary>The hash of the event before; for the first one that of the case's key. Null until it is put into the trail.</summary>
    public string? Previous { get; init; }

    /// <summary>The hash of this event as it is stored. Null until it is put into the trail.</summary>
    public string? Hash { get; init; }
}
