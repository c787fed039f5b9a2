using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Publishing;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Publications;

/// <summary>What everyone may read of one reply now, derived from its case.</summary>
/// <param name="Case">The case. It is not public.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Version">The version of the case: an older row never takes the place of a newer one.</param>
/// <param name="Edition">What is public; null where nothing is any more.</param>
public sealed record PublicRow(CaseKey Case, ReplyKey Reply, int Version, PublicEdition? Edition)
{
    /// <summary>See <see cref="PublicLetterId"/>.</summary>
    public string Id => PublicLetterId.Of(Case, Reply);

    /// <summary>The event whose letter is public in this state; null where none is.</summary>
    public static int? EventOf(Case? state, ReplyKey reply) =>
        state?.Assignments.FirstOrDefault(a => a.Round == reply.Round && a.Department == reply.Department)?.Reply?.Publication?.Event;

    /// <summary>The replies that are public in this state.</summary>
    public static IReadOnlyList<ReplyKey> All(Case state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Assignments.Where(a => a.Reply?.Publication is not null).Select(a => new ReplyKey(a.Round, a.Department))];
    }

    /// <summary>The replies whose rows these events change.</summary>
    public static IReadOnlyList<ReplyKey> TouchedBy(IEnumerable<CaseEvent> events) =>
        [.. events.OfType<AssignmentEvent>().Where(e => e is ReplyPublished or ReplyUnpublished).Select(e => new ReplyKey(e.Round, e.Department)).Distinct()];

    /// <summary>The row for a state; the letter is read from its event.</summary>
    public static async Task<PublicRow> ReadAsync(ICaseStore store, Case state, ReplyKey reply, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(state);
        if (EventOf(state, reply) is not { } number)
            return new(state.Key, reply, state.Version, null);
        return await store.FindEventAsync(state.Key, number, cancellationToken) is { Event: ReplyPublished published } recorded
            ? new(state.Key, reply, state.Version, new(number, recorded.At, published.Letter))
            : throw new InvalidOperationException($"Event {number} of case {state.Key.Id} has no public letter.");
    }
}

/// <summary>One edition of a public letter.</summary>
/// <param name="Event">The case's event that made it.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="Letter">All of it.</param>
public sealed record PublicEdition(int Event, DateTimeOffset PublishedAt, PublicLetter Letter);
