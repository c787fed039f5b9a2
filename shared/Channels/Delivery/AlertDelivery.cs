using Microsoft.Extensions.Logging;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Channels;

/// <summary>Brings an alert to every channel of its place.</summary>
public sealed class AlertDelivery
{
    /// <summary>A function lives five minutes; a claim that is older was its last word.</summary>
    private static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly ChannelSet _channels;
    private readonly IDeliveryLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly ILogger<AlertDelivery> _logger;

    internal AlertDelivery(ChannelSet channels, IDeliveryLedger ledger, TimeProvider clock, ILogger<AlertDelivery> logger) =>
        (_channels, _ledger, _clock, _logger) = (channels, ledger, clock, logger);

    /// <summary>
    /// When it returns, every channel has the alert; a channel that has had it before does not get it again. All channels are tried,
    /// whatever comes of the others.
    /// </summary>
    /// <exception cref="AlertNotDeliveredException">A channel does not have it. Called again, it goes only to those that have it not.</exception>
    public async Task DeliverAsync(Alert alert, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var channels = _channels.For(alert);
        if (channels.Count == 0)
            _logger.LogInformation("Alert {Notice}: '{Jurisdiction}' has no channel for {Kind}.", alert.Id, alert.Jurisdiction, alert.Kind);
        var failures = await Task.WhenAll(channels.Select(channel => TryAsync(alert, channel, cancellationToken)));
        cancellationToken.ThrowIfCancellationRequested();
        if (failures.OfType<DeliveryFailure>().ToList() is { Count: > 0 } failed)
            throw new AlertNotDeliveredException(alert.Id, failed);
    }

    private async Task<DeliveryFailure?> TryAsync(Alert alert, Route route, CancellationToken cancellationToken)
    {
        var key = new DeliveryKey(alert.Jurisdiction, alert.Id, route.Channel.Name);
        var claim = await ClaimAsync(key, cancellationToken);
        if (claim.Outcome == ClaimOutcome.Delivered)
            return null;
        try
        {
            await route.Pipeline.SendAsync(token => route.Channel.SendAsync(alert, token), cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is, the other channels are not to suffer from it; it is thrown again when all have been tried.
        catch (Exception e)
        {
            await _ledger.GiveBackAsync(key, claim, e.Message, CancellationToken.None);
            _logger.LogWarning("Alert {Notice} did not reach {Channel} at {Target}: {Reason}", alert.Id, key.Channel, route.Channel.Target, e.Message);
            return new(key.Channel, route.Channel.Target, e.Message, e);
        }
#pragma warning restore CA1031
        // The receiver has it, so this is written even when the process is asked to stop.
        await _ledger.MarkDeliveredAsync(key, _clock.GetUtcNow(), CancellationToken.None);
        _logger.LogInformation("Alert {Notice} reached {Channel} at {Target}.", alert.Id, key.Channel, route.Channel.Target);
        return null;
    }

    /// <summary>Who comes second waits until the first has delivered, or its claim has ended: a second copy of a message must not end as poison.</summary>
    private async Task<DeliveryClaim> ClaimAsync(DeliveryKey key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = _clock.GetUtcNow();
            var claim = await _ledger.ClaimAsync(key, now, now + ClaimLength, cancellationToken);
            if (claim.Outcome != ClaimOutcome.TakenByAnother)
                return claim;
            await Task.Delay(LookAgain, _clock, cancellationToken);
        }
    }
}

/// <summary>One channel that does not have an alert.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Target">Its host.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Cause">The same with its stack.</param>
public sealed record DeliveryFailure(string Channel, string Target, string Reason, Exception Cause);

/// <summary>An alert has not reached every channel: the queue brings it again, and in the end sets it aside.</summary>
public sealed class AlertNotDeliveredException(string notice, IReadOnlyList<DeliveryFailure> failures) : Exception(
    $"Alert {notice} did not reach " + string.Join("; ", failures.Select(f => $"{f.Channel} ({f.Target}): {f.Reason}")),
    failures[0].Cause)
{
    /// <summary>Each channel that does not have it.</summary>
    public IReadOnlyList<DeliveryFailure> Failures { get; } = failures;
}
