using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Imports;

/// <summary>
/// Drives an import on, a slice at a time: sends its commands as any others, waits for what comes of them, and stores their outcomes with
/// the new state in one transaction. The next slice begins when that is done, so thousands of lines never stand before the day's own
/// submissions. Each slice may be handled twice, and killed anywhere: a line's intent makes one case of it however often it is sent.
/// </summary>
/// <param name="imports">The imports.</param>
/// <param name="files">Their lines.</param>
/// <param name="commands">Where its commands go.</param>
/// <param name="operations">Where their outcomes are.</param>
/// <param name="queues">Where the next step goes.</param>
/// <param name="clock">For the time of the end.</param>
/// <param name="patience">How long one message waits for the outcomes of its slice. What takes longer is waited for by another one, so
/// that no number of tries ends it.</param>
/// <param name="logger">Notes each slice.</param>
public sealed class ImportWorkflow(
    IImportStore imports,
    IImportFiles files,
    CommandQueue commands,
    Operations operations,
    IMessageQueues queues,
    TimeProvider clock,
    ImportPatience patience,
    ILogger<ImportWorkflow> logger)
{
    /// <summary>Begins the import, or goes on with one that stands still.</summary>
    public Task StartAsync(Import import, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(import);
        return import.DoneAt is null ? SendAsync(new ImportStep(import.Key, import.Read), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Handles one slice.</summary>
    /// <exception cref="UnreadableMessageException">The message names no import; nothing was changed.</exception>
    public async Task HandleAsync(string message, CancellationToken cancellationToken)
    {
        var step = ImportStep.Of(message);
        var (import, tag) = await FindAsync(step.Key, cancellationToken);
        if (import.Read != step.Read)
        {
            await PassOnAsync(step, import, cancellationToken);
            return;
        }

        if (import.DoneAt is not null)
            return;
        var (lines, position) = await SliceAsync(import, cancellationToken);
        if (!step.Sent)
            await SubmitAsync(import, lines, cancellationToken);
        if (await OutcomesAsync(import, lines, cancellationToken) is not { } outcomes)
        {
            await SendAsync(step with { Sent = true }, cancellationToken);
            return;
        }

        var after = import.After(outcomes, position, clock.GetUtcNow());
        if (await imports.TryAdvanceAsync(after, tag, outcomes, cancellationToken))
            logger.LogInformation("Import {Import}: {Read} of {Total} lines", import.Key.Id, after.Read, after.Total);
        await PassOnAsync(step, (await FindAsync(step.Key, cancellationToken)).Import, cancellationToken);
    }

    /// <summary>
    /// Sends the step that follows this one. Whoever moved the import on may have died before it could; but where it is further on than
    /// by one slice, that step was there and is another's to follow, and copies of old messages end here.
    /// </summary>
    private async Task PassOnAsync(ImportStep step, Import import, CancellationToken cancellationToken)
    {
        if (import.DoneAt is null && import.Read == step.Read + Import.SliceSize)
            await SendAsync(new ImportStep(step.Key, import.Read), cancellationToken);
    }

    private async Task<(IReadOnlyList<ImportLine> Lines, long Position)> SliceAsync(Import import, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(import.Lines, import.Position, cancellationToken);
        var (lines, length) = await StoredLines.ReadAsync(content, Import.SliceSize, cancellationToken);
        return (lines, import.Position + length);
    }

    private async Task SubmitAsync(Import import, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines.Where(line => line.Command is not null))
        {
            var message = MessageOf(import, line);
            if (await operations.FindAsync(message.Key, message.Intent, cancellationToken) is null)
                await commands.SendAsync(message, cancellationToken);
        }
    }

    /// <summary>What came of the lines; null where one of them is not handled yet.</summary>
    private async Task<List<LineOutcome>?> OutcomesAsync(
        Import import, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        List<LineOutcome> outcomes = [];
        var began = clock.GetTimestamp();
        foreach (var line in lines)
        {
            if (line.Command is null)
            {
                outcomes.Add(LineOutcomes.Unread(line));
                continue;
            }

            var message = MessageOf(import, line);
            var left = patience.Limit - clock.GetElapsedTime(began);
            if (await operations.WaitAsync(message.Key, message.Intent, left, cancellationToken) is not { } operation)
                return null;
            outcomes.Add(LineOutcomes.Of(import, line, message, operation));
        }

        return outcomes;
    }

    /// <summary>The command as any other.</summary>
    private static CommandMessage MessageOf(Import import, ImportLine line)
    {
        var (intent, id) = IntentId.OfLine(import.Key, line);
        return new(intent, new CaseKey(import.Key.Jurisdiction, id), import.By, line.Command!, import.AskedAt);
    }

    private async Task<(Import Import, string Tag)> FindAsync(ImportKey key, CancellationToken cancellationToken)
    {
        var stored = await imports.FindAsync(key, cancellationToken)
            ?? throw new UnreadableMessageException($"There is no import {key.Id} in '{key.Jurisdiction}'.");
        return (stored.Import, stored.Tag);
    }

    private Task SendAsync(ImportStep step, CancellationToken cancellationToken) =>
        queues.SendAsync(Queues.Imports, step.ToJson(), cancellationToken);
}

/// <summary>How long one message waits for the outcomes of its slice.</summary>
/// <param name="Limit">A slice takes seconds; a function may take five minutes.</param>
public sealed record ImportPatience(TimeSpan Limit)
{
    /// <summary>What suits the functions.</summary>
    public static ImportPatience Usual { get; } = new(TimeSpan.FromMinutes(1));
}
