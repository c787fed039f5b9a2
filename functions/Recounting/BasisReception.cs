using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>Takes in rules and calendars: reads them, refuses what cannot be used, and hands on what is to be applied. It changes nothing itself.</summary>
public sealed class BasisReception(IBasisStore store, BasisWorkflow workflow, BasisWatch watch, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>The caller's place, where it has deadlines and the caller may do this; with the newest that it has applied.</summary>
    /// <exception cref="ProblemException">They may not, or it has none.</exception>
    public async Task<Jurisdiction> PlaceAsync(Caller caller, CallerRole roles, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.Has(roles))
            throw new ProblemException(ProblemType.Of(RejectionKind.RoleNotAllowed), $"本地的规则和日历由{who}。");
        var place = await watch.NewestAsync(caller.Jurisdiction, cancellationToken);
        return place is { Deadlines: not null } ? place : throw new ProblemException(ProblemType.NotFound, "本地没有设期限规则。");
    }

    /// <summary>What is sent, as it would be in force.</summary>
    /// <param name="request">The request.</param>
    /// <param name="place">Where.</param>
    /// <param name="part">What.</param>
    /// <param name="year">The year; null for rules.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ProblemException">It cannot be used.</exception>
    public static async Task<(Basis Basis, string Name, string Text)> ReadAsync(
        HttpRequest request, Jurisdiction place, BasisPart part, string? year, CancellationToken cancellationToken)
    {
        var text = await RequestBody.ReadTextAsync(request, cancellationToken);
        try
        {
            var (basis, name) = PostedBasis.Read(place, part, year, text);
            return (basis, name, text);
        }
        catch (DataFileException e)
        {
            throw new ProblemException(BasisFault.Of(e.Faults));
        }
    }

    /// <summary>Hands the application on, unless its key is known: then what came of it is there already.</summary>
    /// <returns>Its intent, and how far it is within the time that the caller waits.</returns>
    /// <exception cref="ProblemException">It is refused.</exception>
    public async Task<(string Intent, BasisChange? Change)> ApplyAsync(
        HttpRequest request, Jurisdiction place, BasisPart part, string? year, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var reason = QueryValues.Text(request, "reason")?.Trim() is { Length: > 0 and <= LongestReason } given ? given
            : throw QueryValues.Wrong("reason", $"应写明施行的理由，不超过 {LongestReason} 字");
        var since = QueryValues.Version(request, "since");
        var key = RequestHeaders.IdempotencyKey(request);
        var (_, _, text) = await ReadAsync(request, place, part, year, cancellationToken);
        var fingerprint = BasisRequest.FingerprintOf(part, year, text, reason);
        var at = new BasisChangeKey(caller.Jurisdiction, IntentId.Of(caller, key ?? Guid.NewGuid().ToString()));
        var change = key is null ? null : (await store.FindChangeAsync(at, cancellationToken))?.Change;
        if (change is null)
        {
            var asked = new BasisRequest(part, year, $"basis-{at.Intent}-{fingerprint[..16]}", reason, caller, clock.GetUtcNow(), fingerprint, since);
            await workflow.SendAsync(at, asked, text, cancellationToken);
        }

        if (change?.DoneAt is null && RequestHeaders.Wait(request) is { } limit)
            await Patience.UntilAsync(
                async () => (change = (await store.FindChangeAsync(at, cancellationToken))?.Change) is { DoneAt: not null } ? change : null,
                limit, clock, cancellationToken);

        return change is not null && change.Fingerprint != fingerprint
            ? throw new ProblemException(ProblemType.KeyReused, "这个幂等键已经用于另一内容的请求；新的请求请换新的键。")
            : (at.Intent, change);
    }
}
