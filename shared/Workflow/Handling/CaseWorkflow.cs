using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Attachments;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Similarity;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Handling;

/// <summary>
/// One message, one transaction: load, decide, commit, publish. The incoming message is the lease on all of it: whoever is
/// killed on the way is followed by another delivery, which finds what was committed and publishes it again.
/// </summary>
public sealed class CaseWorkflow(
    CommandQueue commands,
    ICaseStore store,
    INumberClaims numbers,
    Publisher publisher,
    IAttachmentFiles files,
    BasisWatch watch,
    TimeProvider clock,
    ILogger<CaseWorkflow> logger)
{
    private const int MostAttempts = 20;
    private readonly CaseVersions _versions = new(store);
    private readonly OpinionFiles _files = new(files);

    /// <summary>Handles one message of <paramref name="queue"/>; safe to call again with the same message.</summary>
    /// <exception cref="UnreadableMessageException">Nobody can read the message; nothing was changed.</exception>
    public async Task HandleAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var command = await commands.ReadAsync(message, cancellationToken);
        var jurisdiction = await watch.FindAsync(command.Key.Jurisdiction, (command.Command as RecountDeadlines)?.Basis ?? 0, cancellationToken)
            ?? throw new UnreadableMessageException($"No jurisdiction has the code '{command.Key.Jurisdiction}'.");

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var stored = await store.LoadAsync(command.Key, cancellationToken);
            if (stored is not null)
                jurisdiction = (await watch.ForAsync(stored.State, cancellationToken))!;
            var commit = await DecideAsync(queue, command, stored, jurisdiction, cancellationToken);
            switch (await store.CommitAsync(commit, cancellationToken))
            {
                case CommitResult.Committed:
                    Log(commit.Operation, command);
                    await publisher.PublishAsync(command.Key, commit.Operation, commit.Change, cancellationToken);
                    return;
                case CommitResult.OperationKnown:
                    await PublishAgainAsync(command, cancellationToken);
                    return;
            }
        }

        throw new InvalidOperationException($"Case {command.Key.Id} changed {MostAttempts} times while '{command.Name}' was decided.");
    }

    private async Task<Commit> DecideAsync(
        string queue, CommandMessage command, StoredCase? stored, Jurisdiction jurisdiction, CancellationToken cancellationToken)
    {
        var other = await FindOtherAsync(command, cancellationToken);
        var texts = await ReplyReading.FindAsync(store, stored?.State, command.Command, cancellationToken);
        var moved = stored is not null && command.Expected is { } expected
            ? await _versions.FindChangesAsync(stored.State, expected, command.By, cancellationToken)
            : null;
        var uploads = await _files.FindAsync(command, cancellationToken);
        var question = new Question(
            stored?.State, command.Command, command.By, command.AskedAt, jurisdiction, Moved: moved, Other: other, Uploads: uploads, Texts: texts);
        var decision = Decider.Decide(question);
        var numbered = false;
        if (decision is Decision.NeedsNumber needed)
        {
            var number = await ClaimAsync(needed, command.Intent, cancellationToken);
            decision = Decider.Decide(question with { Number = number });
            numbered = decision is Decision.Accepted;
        }

        if (decision is Decision.Accepted accepted)
            await _files.KeepAsync(command.Key, accepted.Events, cancellationToken);
        var operation = new Operation
        {
            Intent = command.Intent,
            Fingerprint = command.Fingerprint,
            Command = command.Name,
            By = command.By,
            AskedAt = command.AskedAt,
            DecidedAt = clock.GetUtcNow(),
            Version = stored?.State.Version ?? 0,
            VoidNumberOf = numbered ? null : Decider.SeriesOf(question),
        };
        return decision switch
        {
            Decision.Accepted yes => Accept(queue, command, stored, operation, yes.Events, jurisdiction),
            Decision.Rejected no => Refuse(command, stored, operation with { Rejection = no.Rejection }),
            _ => throw new InvalidOperationException($"A number was claimed for '{command.Name}', and another is asked for."),
        };
    }

    /// <summary>The number; 0, which is none, where the one that is wanted is another's.</summary>
    private async Task<int> ClaimAsync(Decision.NeedsNumber needed, string intent, CancellationToken cancellationToken) =>
        needed.Wanted is not { } wanted ? await numbers.ClaimAsync(needed.Series, intent, cancellationToken)
        : await numbers.TryTakeAsync(needed.Series, wanted, intent, cancellationToken) ? wanted
        : 0;

    /// <summary>Read after the case itself: who commits on the case as it was read then has seen the other at least as new as everybody before.</summary>
    private async Task<Case?> FindOtherAsync(CommandMessage command, CancellationToken cancellationToken) =>
        command.Command is INamesCase { OtherCase: var id } && IntentId.IsCase(id)
            ? (await store.LoadAsync(command.Key with { Id = id }, cancellationToken))?.State
            : null;

    private static Commit Refuse(CommandMessage command, StoredCase? stored, Operation operation) => new(command.Key, operation with
    {
        Messages = stored is null ? [] : [.. MergeMessages.ForRefused(stored.State, command.Command, operation)],
    });

    private static Commit Accept(
        string queue, CommandMessage command, StoredCase? stored, Operation operation, IReadOnlyList<CaseEvent> happened,
        Jurisdiction jurisdiction)
    {
        var events = Trail.Append(command.Key, stored?.State, happened.Select((e, i) => new RecordedEvent(
            operation.Version + 1 + i, command.AskedAt, operation.DecidedAt, command.By, queue, command.Intent, e)));
        var after = events.Aggregate(stored?.State, (state, e) => Case.Apply(state, command.Key, e))!;
        operation = operation with
        {
            Version = after.Version,
            Messages =
            [
                .. DepartmentNotices.For(after, events, jurisdiction),
                .. CaseAlerts.For(after, events, jurisdiction),
                .. MergeMessages.For(stored?.State, after, happened, operation),
            ],
            Inboxes = InboxRow.TouchedBy(happened, after),
            Teaches = CorpusRow.Differ(stored?.State, after),
            Proposers = ProposerRow.TouchedBy(stored?.State, after),
            Dues = DueRow.TouchedBy(stored?.State, after, jurisdiction),
            Basis = happened.Any(e => e is DeadlineEvent and not RungsFired) ? jurisdiction.Deadlines?.Basis.Version : null,
            Publications = PublicRow.TouchedBy(happened),
        };
        return new(command.Key, operation, new Change(after, stored?.Tag, events));
    }

    /// <summary>A second delivery: what the first one committed counts, and is published again.</summary>
    private async Task PublishAgainAsync(CommandMessage command, CancellationToken cancellationToken)
    {
        var known = await store.FindOperationAsync(command.Key, command.Intent, cancellationToken)
            ?? throw new InvalidOperationException($"Operation {command.Intent} is known and cannot be read.");
        if (known.Fingerprint != command.Fingerprint)
        {
            // The sender reused an idempotency key. The front door answers 422; what slipped past it changes nothing.
            logger.LogWarning("Operation {Intent} is '{Known}'; a different '{Command}' under the same key is dropped.",
                command.Intent, known.Command, command.Name);
        }

        await publisher.PublishAsync(command.Key, known, null, cancellationToken);
    }

    private void Log(Operation operation, CommandMessage command)
    {
        if (operation.Rejection is { } rejection)
            logger.LogInformation("{Command} on {Case} refused: {Reason}", operation.Command, command.Key.Id, rejection.Kind);
        else
            logger.LogInformation("{Command} on {Case}: version {Version}", operation.Command, command.Key.Id, operation.Version);
    }
}
