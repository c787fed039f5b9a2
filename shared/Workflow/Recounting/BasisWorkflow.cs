using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>
/// Applies rules and calendars: first the version, in one transaction, and then the cases, a page at a time, by a command for each that moves.
/// Killed anywhere, the message comes again and goes on from the last page that is stored; a case is moved once, since it has nothing left to
/// move then, and since its command has the same intent each time.
/// </summary>
public sealed class BasisWorkflow(
    IBasisStore store,
    IMessageBodies bodies,
    IMessageQueues queues,
    BasisWatch watch,
    RecountPage pages,
    BasisFiles files,
    TimeProvider clock,
    ILogger<BasisWorkflow> logger)
{
    private const int MostAttempts = 20;

    /// <summary>When it returns, the request is stored and will be handled.</summary>
    public async Task SendAsync(BasisChangeKey key, BasisRequest request, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await bodies.PutAsync(request.Text, text, cancellationToken);
        await SendAsync(new BasisStep(key, request), cancellationToken);
    }

    /// <summary>Handles one step; safe to call again with the same message.</summary>
    /// <exception cref="UnreadableMessageException">The message names no application; nothing was changed.</exception>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        var step = BasisStep.Of(message);
        var (change, tag) = await store.FindChangeAsync(step.Key, cancellationToken) ?? await DecideAsync(step, cancellationToken);
        if (change.Pages != step.Pages)
        {
            await PassOnAsync(step, change, cancellationToken);
            return;
        }

        if (change.DoneAt is not null)
            return;
        var place = await watch.NewestAsync(step.Key.Jurisdiction, cancellationToken);
        var page = await pages.RecountAsync(change, place!, step.Sent ?? [], cancellationToken);
        if (page.Waiting.Count > 0)
        {
            await SendAsync(step with { Request = null, Sent = page.Waiting }, cancellationToken);
            return;
        }

        var after = change.After(page.Cases, page.Moved, page.Next, clock.GetUtcNow());
        if (await store.TryAdvanceAsync(after, tag, cancellationToken))
            logger.LogInformation(
                "Version {Number} of {Place}: {Cases} cases, {Moved} moved", change.Number, step.Key.Jurisdiction, after.Cases, after.Moved);
        await PassOnAsync(step, (await store.FindChangeAsync(step.Key, cancellationToken))!.Change, cancellationToken);
    }

    private async Task<StoredBasisChange> DecideAsync(BasisStep step, CancellationToken cancellationToken)
    {
        var request = step.Request
            ?? throw new UnreadableMessageException($"There is no application {step.Key.Intent} in '{step.Key.Jurisdiction}'.");
        var text = await bodies.FindAsync(request.Text, cancellationToken)
            ?? throw new UnreadableMessageException($"The message's content '{request.Text}' is not in the blob store.");
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await watch.NewestAsync(step.Key.Jurisdiction, cancellationToken) is not { Deadlines: { } scheme } place)
                throw new UnreadableMessageException($"'{step.Key.Jurisdiction}' is no place with deadlines.");
            var (refusal, name) = Judge(request, place, text);
            var change = new BasisChange
            {
                Key = step.Key,
                Fingerprint = request.Fingerprint,
                Part = request.Part,
                Name = name,
                By = request.By,
                Reason = request.Reason,
                AskedAt = request.AskedAt,
                Number = refusal is null ? scheme.Basis.Version + 1 : 0,
                Refusal = refusal,
                DoneAt = refusal is null ? null : clock.GetUtcNow(),
            };
            await store.TryAddAsync(change, refusal is null ? await VersionAsync(change, text, cancellationToken) : null, cancellationToken);
            // Another delivery of the message may have been quicker, or another version.
            if (await store.FindChangeAsync(step.Key, cancellationToken) is { } stored)
                return stored;
        }

        throw new InvalidOperationException($"'{step.Key.Jurisdiction}' has applied {MostAttempts} versions while one was decided.");
    }

    private static (BasisRefusal? Refusal, string Name) Judge(BasisRequest request, Jurisdiction place, string text)
    {
        var newest = place.Deadlines!.Basis.Version;
        if (request.Expected is { } expected && expected != newest)
            return (new(newest, []), request.Year ?? "");
        try
        {
            return (null, PostedBasis.Read(place, request.Part, request.Year, text).Name);
        }
        catch (DataFileException e)
        {
            return (new(null, e.Faults), request.Year ?? "");
        }
    }

    private async Task<BasisVersion> VersionAsync(BasisChange change, string text, CancellationToken cancellationToken)
    {
        var place = change.Key.Jurisdiction;
        var isFirst = !await store.ReadAsync(place, cancellationToken).AnyAsync(v => v.Part == change.Part && v.Name == change.Name, cancellationToken);
        return new()
        {
            Jurisdiction = place,
            Number = change.Number,
            Part = change.Part,
            Name = change.Name,
            Text = text,
            Replaced = isFirst ? files.Find(change.Part, change.Name) : null,
            By = change.By,
            At = clock.GetUtcNow(),
            Reason = change.Reason,
        };
    }

    /// <summary>Sends the step that follows this one. Where it is further on than by one page, that step was there and is another's to follow.</summary>
    private async Task PassOnAsync(BasisStep step, BasisChange change, CancellationToken cancellationToken)
    {
        if (change.DoneAt is null && change.Pages == step.Pages + 1)
            await SendAsync(new BasisStep(step.Key, Pages: change.Pages), cancellationToken);
    }

    private Task SendAsync(BasisStep step, CancellationToken cancellationToken) => queues.SendAsync(Queues.Basis, step.ToJson(), cancellationToken);
}
