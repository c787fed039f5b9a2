using Microsoft.Extensions.Logging.Abstractions;
using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>A delivery of alerts on this machine, under a clock that the test moves.</summary>
internal sealed class Deliveries : IDisposable
{
    private readonly ChannelSet _channels;
    private readonly AlertDelivery _delivery;

    public Deliveries(params IEnumerable<(string Name, string Value)> channels)
    {
        _channels = Sample.Channels(Clock, channels);
        _delivery = new AlertDelivery(_channels, Ledger, Clock, NullLogger<AlertDelivery>.Instance);
    }

    public MovedClock Clock { get; } = new();

    public MemoryLedger Ledger { get; } = new();

    /// <summary>Begins a delivery.</summary>
    public Task Begin(Alert? alert = null) => _delivery.DeliverAsync(alert ?? Sample.Alert, CancellationToken.None);

    /// <summary>Delivers, and passes the pauses on the way.</summary>
    public Task DeliverAsync(Alert? alert = null) => Clock.PassPausesAsync(Begin(alert));

    /// <summary>Delivers in vain.</summary>
    public async Task<DeliveryFailure> FailAsync(Alert? alert = null) =>
        (await DeliverAsync(alert).ShouldThrowAsync<AlertNotDeliveredException>()).Failures.ShouldHaveSingleItem();

    public void Dispose() => _channels.Dispose();
}
