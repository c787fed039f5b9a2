using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Workflow.Dues;

/// <summary>
/// Puts what is due on the queues: a message for each thing, which is decided and done like any other command. It changes no case, so it may
/// run twice at once, stop anywhere, or come back after weeks; a thing that was done is not done again, since the case does not have it as due
/// any more, and since its message has the same intent each time.
/// </summary>
public sealed class DueSweep(
    IDueTable dues,
    ICaseStore store,
    CommandQueue commands,
    BasisWatch watch,
    TimeProvider clock,
    ILogger<DueSweep> logger)
{
    /// <summary>Some at a time: each row is three calls, most of them waiting.</summary>
    private const int AtOnce = 8;

    /// <summary>Who is slow to handle a message gets no second one at every sweep.</summary>
    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);

    /// <summary>One sweep over what is due now. A row that fails is left for the next sweep, and keeps none of the others.</summary>
    /// <param name="cancellationToken">Stops between rows; what is left is due at the next sweep.</param>
    public async Task<SweepReport> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var report = new SweepReport(0, 0, 0);
        await foreach (var some in dues.ReadDueAsync(now, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
            report = (await Task.WhenAll(some.Select(row => TakeAsync(row, now, cancellationToken)))).Aggregate(report, (sum, one) => sum + one);
        return report;
    }

    /// <summary>The message of a thing that is due. Sweeps that overlap make the same intent. Asked again after a while it is another one, since
    /// the first may have been refused (a deadline that stood just then, and goes on again): that it is done once is the decision's to see.</summary>
    /// <param name="row">What is due.</param>
    /// <param name="now">The instant that it is, UTC.</param>
    /// <param name="asked">When it was asked for last; null where it was not.</param>
    public static CommandMessage MessageFor(DueRow row, DateTimeOffset now, DateTimeOffset? asked = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (key, due) = row;
        var system = Caller.System(key.Jurisdiction);
        var intent = IntentId.Of(system, $"{due.Kind}/{due.Of}/{due.At.UtcDateTime:O}/{asked?.UtcDateTime:O}", key.Id);
        return new(intent, key, system, CaseDues.CommandFor(due), now);
    }

    private async Task<SweepReport> TakeAsync(StoredDue stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = stored.Row;
        try
        {
            // A note from the future is one of a clock that was wrong.
            if (stored.AskedAt is { } asked && asked <= now && now - asked < AskAgainAfter)
                return SweepReport.Nothing;
            if (await watch.FindAsync(row.Key.Jurisdiction, cancellationToken) is not { } jurisdiction)
            {
                logger.LogWarning("{Kind} of {Case} is due, and no jurisdiction has the code '{Code}'.", row.Due.Kind, row.Key.Id, row.Key.Jurisdiction);
                return SweepReport.Nothing;
            }

            if (IsQuiet(row.Due, jurisdiction, now))
                return SweepReport.Nothing;
            if (!await IsDueAsync(stored, cancellationToken))
                return new(0, 1, 0);
            await commands.SendAsync(MessageFor(row, now, stored.AskedAt), cancellationToken);
            await dues.NoteAskedAsync(stored, now, cancellationToken);
            return new(1, 0, 0);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "{Kind} of {Case} is due and could not be put on its queue; the next sweep tries again.", row.Due.Kind, row.Key.Id);
            return new(0, 0, 1);
        }
    }

    /// <summary>After an outage, reminders wait for their hours like all others.</summary>
    private static bool IsQuiet(Due due, Jurisdiction place, DateTimeOffset now) =>
        due.Kind == DueKind.DeadlineRung && place.Deadlines is { } scheme
        && scheme.Hours.NextAllowed(now, place.TimeZone, scheme.Basis.Calendars.Current) > now;

    /// <summary>A row that its case does not derive goes, and what the case derives instead is written: the jurisdiction's data may have changed.
    /// Before that, nothing newer may be in force than what is known here.</summary>
    private async Task<bool> IsDueAsync(StoredDue stored, CancellationToken cancellationToken)
    {
        var key = stored.Row.Key;
        var state = (await store.LoadAsync(key, cancellationToken))?.State;
        if (state is not null && CaseDues.Of(state, (await watch.ForAsync(state, cancellationToken))!).Contains(stored.Row.Due))
            return true;
        var derived = state is null ? [] : CaseDues.Of(state, (await watch.NewestAsync(key.Jurisdiction, cancellationToken))!);
        if (derived.Contains(stored.Row.Due))
            return true;
        foreach (var due in derived)
            await dues.WriteAsync(new DueRow(key, due), cancellationToken);
        await dues.RemoveAsync(stored, cancellationToken);
        return false;
    }
}

/// <summary>What a sweep did.</summary>
/// <param name="Sent">Things whose command was put on a queue.</param>
/// <param name="Removed">Rows whose thing was not due any more.</param>
/// <param name="Failed">Rows that are left for the next sweep.</param>
public sealed record SweepReport(int Sent, int Removed, int Failed)
{
    /// <summary>Nothing was done.</summary>
    public static SweepReport Nothing { get; } = new(0, 0, 0);

    /// <summary>Both together.</summary>
    public static SweepReport operator +(SweepReport one, SweepReport other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(one.Sent + other.Sent, one.Removed + other.Removed, one.Failed + other.Failed);
    }
}
