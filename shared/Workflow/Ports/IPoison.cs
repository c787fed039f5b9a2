using ProposalWorkflow.Workflow.Poison;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>The queues in which the host sets aside what could not be handled. What lies there is gone after seven days.</summary>
public interface IPoisonQueues
{
    /// <summary>Some of what was set aside from a queue; nobody else gets it for some minutes. Empty where there is nothing, and no such queue.</summary>
    Task<IReadOnlyList<SetAside>> TakeAsync(string queue, CancellationToken cancellationToken);

    /// <summary>Deletes one that was taken; one that is gone already stays gone.</summary>
    Task DropAsync(string queue, SetAside message, CancellationToken cancellationToken);

    /// <summary>Puts a body back into the queue itself, as it was; it never expires there.</summary>
    Task PutBackAsync(string queue, string body, CancellationToken cancellationToken);
}

/// <summary>A message as the host set it aside.</summary>
/// <param name="Id">The message id of this copy.</param>
/// <param name="Body">As it stands in the queue, so in base64 unless somebody else put it there.</param>
/// <param name="At">When it was set aside, UTC.</param>
/// <param name="Receipt">Opaque; for dropping it.</param>
public sealed record SetAside(string Id, string Body, DateTimeOffset At, string Receipt);

/// <summary>What was set aside, kept until it is put back, each place's apart from the others'.</summary>
public interface IPoisonStore
{
    /// <summary>One by its id, by one point read; null where it is not kept.</summary>
    Task<PoisonMessage?> FindAsync(string? jurisdiction, string queue, string id, CancellationToken cancellationToken);

    /// <summary>Keeps them, all or none. They are of one place and queue, at most 32.</summary>
    Task AddAsync(IReadOnlyList<PoisonMessage> messages, CancellationToken cancellationToken);

    /// <summary>All that is kept of a place (null: what nobody's place could be read from) and queue, in no order.</summary>
    IAsyncEnumerable<PoisonMessage> ReadAsync(string? jurisdiction, string queue, CancellationToken cancellationToken);

    /// <summary>Forgets one; one that is gone already stays gone.</summary>
    Task RemoveAsync(PoisonMessage message, CancellationToken cancellationToken);
}

/// <summary>Why messages failed, as long as they may still be set aside for it: the host keeps no reason.</summary>
public interface IFailureNotes
{
    /// <summary>Notes why this body of this queue failed last.</summary>
    Task NoteAsync(string queue, string body, string reason, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The last reason; null where there is none.</summary>
    Task<string?> FindAsync(string queue, string body, CancellationToken cancellationToken);

    /// <summary>Removes the notes that are older.</summary>
    Task RemoveBeforeAsync(DateTimeOffset at, CancellationToken cancellationToken);
}
