using System.Collections.Concurrent;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Channels.Tests;

/// <summary>A ledger in memory; the one on tables is tried in tests/Storage.</summary>
internal sealed class MemoryLedger : IDeliveryLedger
{
    private readonly ConcurrentDictionary<DeliveryKey, (DateTimeOffset Until, string? Reason)> _claims = new();

    public ConcurrentDictionary<DeliveryKey, DateTimeOffset> Delivered { get; } = new();

    public IEnumerable<string> Reasons => _claims.Values.Select(c => c.Reason).OfType<string>();

    public Task<DeliveryClaim> ClaimAsync(DeliveryKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        lock (_claims)
        {
            if (Delivered.ContainsKey(key))
                return Task.FromResult(new DeliveryClaim(ClaimOutcome.Delivered));
            if (_claims.TryGetValue(key, out var claim) && claim.Until > now)
                return Task.FromResult(new DeliveryClaim(ClaimOutcome.TakenByAnother));
            _claims[key] = (until, null);
            return Task.FromResult(new DeliveryClaim(ClaimOutcome.Yours, "tag"));
        }
    }

    public Task MarkDeliveredAsync(DeliveryKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Delivered[key] = at;
        return Task.CompletedTask;
    }

    public Task GiveBackAsync(DeliveryKey key, DeliveryClaim claim, string reason, CancellationToken cancellationToken)
    {
        claim.Outcome.ShouldBe(ClaimOutcome.Yours);
        _claims[key] = (DateTimeOffset.MinValue, reason);
        return Task.CompletedTask;
    }
}
