using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Poison;

/// <summary>
/// Keeps what the host has set aside before the queue forgets it, and has it told: take → keep, in one transaction that also fixes which
/// notice tells of which messages → tell → drop from the queue. Killed in between, the messages come again and are found kept: they are
/// told under the same notice id, so nobody hears twice of the same message.
/// </summary>
public sealed class PoisonWatch(
    IPoisonQueues queues, IPoisonStore store, IFailureNotes notes, IMessageQueues messages, JurisdictionSet jurisdictions, TimeProvider clock)
{
    /// <summary>A run ends, however much there is; the next goes on.</summary>
    private const int MostBatches = 20;

    /// <summary>The tries of a message are over long before, and a note that nobody fetched was of one that succeeded in the end.</summary>
    private static readonly TimeSpan NotesLast = TimeSpan.FromDays(2);

    /// <summary>Collects from every queue of the functions.</summary>
    public async Task CollectAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in Queues.All)
            await CollectAsync(queue, cancellationToken);
        await notes.RemoveBeforeAsync(clock.GetUtcNow() - NotesLast, cancellationToken);
    }

    /// <summary>Collects what was set aside from one queue.</summary>
    public async Task CollectAsync(string queue, CancellationToken cancellationToken)
    {
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var taken = await queues.TakeAsync(queue, cancellationToken);
            if (taken.Count == 0)
                return;
            foreach (var place in taken.GroupBy(message => Contents(queue, message).Jurisdiction))
                await CollectAsync(place.Key, queue, [.. place], cancellationToken);
        }
    }

    private async Task CollectAsync(string? jurisdiction, string queue, IReadOnlyList<SetAside> taken, CancellationToken cancellationToken)
    {
        var known = new List<PoisonMessage>();
        var fresh = new List<PoisonMessage>();
        foreach (var message in taken)
            if (await store.FindAsync(jurisdiction, queue, message.Id, cancellationToken) is { } kept)
                known.Add(kept);
            else
                fresh.Add(new(
                    message.Id, queue, message.Body, message.At, Contents(queue, message), await ReasonAsync(queue, message, cancellationToken), null));

        // An alert that fails tells of itself once; the alert about it, failing at the same channel, would go on for ever.
        var told = fresh.Where(message => message.Contents.Type != AlertMessage.TypeOf(AlertKind.PoisonMessage)).ToList();
        var notice = NoticeId.Of(AlertKind.PoisonMessage, [queue, .. told.Select(message => message.Id).Order(StringComparer.Ordinal)]);
        if (fresh.Count > 0)
            await store.AddAsync([.. fresh.Select(m => told.Contains(m) ? m with { Notice = notice } : m)], cancellationToken);
        if (told.Count > 0)
            await TellAsync(jurisdiction, notice, told, cancellationToken);
        foreach (var again in known.Select(message => message.Notice).OfType<string>().Distinct())
            await TellAsync(jurisdiction, again, await OfNoticeAsync(jurisdiction, queue, again, cancellationToken), cancellationToken);

        foreach (var message in taken)
            await queues.DropAsync(queue, message, cancellationToken);
    }

    /// <summary>To its place; what cannot be read may be anybody's, so everybody hears that there is something, and nobody what.</summary>
    private async Task TellAsync(
        string? jurisdiction, string notice, IReadOnlyList<PoisonMessage> told, CancellationToken cancellationToken)
    {
        foreach (var code in jurisdiction is null ? jurisdictions.All.Select(j => j.Code) : [jurisdiction])
            await messages.SendAsync(
                Queues.Alerts, PoisonNotice.Of(code, notice, told, jurisdictions.Find(code)!.TimeZone).ToCloudEvent().ToJson(), cancellationToken);
    }

    private async Task<IReadOnlyList<PoisonMessage>> OfNoticeAsync(
        string? jurisdiction, string queue, string notice, CancellationToken cancellationToken)
    {
        var found = new List<PoisonMessage>();
        await foreach (var message in store.ReadAsync(jurisdiction, queue, cancellationToken))
            if (message.Notice == notice)
                found.Add(message);
        return found;
    }

    private PoisonContents Contents(string queue, SetAside message) =>
        PoisonReading.Read(queue, PoisonReading.TextOf(message.Body), jurisdictions);

    private async Task<string?> ReasonAsync(string queue, SetAside message, CancellationToken cancellationToken) =>
        PoisonReading.TextOf(message.Body) is { } text
            ? await notes.FindAsync(queue, text, cancellationToken)
            : "The body is no base64 of UTF-8.";
}
