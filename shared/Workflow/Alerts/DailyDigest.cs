using Microsoft.Extensions.Logging;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Alerts;

/// <summary>
/// 每日汇总: once a day, at the place's hour, what is open and late goes to its managers. Make it → claim the day with a row that holds it → put
/// it on the alerts' queue → mark it sent. Who is killed in between is followed by the next run, which sends what the row holds under the same
/// notice id; runs that overlap find the day claimed. After an outage there is one digest: that of the day on which it ended.
/// </summary>
public sealed class DailyDigest(
    IDigestLog log, IAlertShelf alerts, SessionTallies tallies, IMessageQueues queues, JurisdictionSet jurisdictions, TimeProvider clock, ILogger<DailyDigest> logger)
{
    /// <summary>What a first digest looks back on.</summary>
    private static readonly TimeSpan FirstLooksBack = TimeSpan.FromDays(1);

    /// <summary>One run over all places. A place whose digest fails is left for the next run, and keeps no other from its own.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var place in jurisdictions.All)
        {
            try
            {
                if (place.Digest?.DueAt(place, clock.GetUtcNow()) is { } day)
                    await RunAsync(place, day, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "The digest of '{Jurisdiction}' failed; the next run tries again.", place.Code);
            }
        }
    }

    private async Task RunAsync(Jurisdiction place, DateOnly day, CancellationToken cancellationToken)
    {
        var last = await log.FindLastAsync(place.Code, cancellationToken);
        if (last is null || last.Day < day)
        {
            var made = await MakeAsync(place, day, last, cancellationToken);
            if (!await log.TryClaimAsync(made, cancellationToken))
                return; // another run is at it
            last = made;
        }

        // One of a later day is of a clock that was wrong, or is: nobody hears twice.
        if (last.Day != day || last.Sent || last.Alert is not { } alert)
            return;
        await queues.SendAsync(Queues.Alerts, alert.ToCloudEvent().ToJson(), cancellationToken);
        await log.MarkSentAsync(last, cancellationToken);
    }

    private async Task<DigestRecord> MakeAsync(Jurisdiction place, DateOnly day, DigestRecord? last, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // What was in a digest that never went out is in this one.
        var since = last is null ? now - FirstLooksBack : last.Sent || last.Alert is null ? last.At : last.Since;
        var counted = await Task.WhenAll(place.Sessions.Select(s => tallies.ReadAsync(place.Code, s.Code, cancellationToken)));
        var open = new List<AlertKind>();
        await foreach (var kept in alerts.ReadOpenAsync(place.Code, cancellationToken))
            open.Add(kept.Alert.Kind);
        var acknowledged = new List<KeptAlert>();
        await foreach (var kept in alerts.ReadAcknowledgedAsync(place.Code, since, cancellationToken))
            acknowledged.Add(kept);
        var content = DigestContent.Of(place, Tally.Sum(counted), day, open, acknowledged);
        return new(place.Code, day, now, since, content.IsEmpty ? null : DigestText.Of(place, day, now, content));
    }
}
