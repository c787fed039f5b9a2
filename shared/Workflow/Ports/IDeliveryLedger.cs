namespace ProposalWorkflow.Workflow.Ports;

/// <summary>
/// What has been delivered where, so that a message that comes again goes only to those who have not got it. Who is killed between
/// sending and marking sends again: a notice arrives at least once, and its id lets the receiver drop a second copy.
/// </summary>
public interface IDeliveryLedger
{
    /// <summary>Asks for the delivery. A claim that is neither marked nor given back ends at <paramref name="until"/>.</summary>
    /// <param name="key">Which delivery.</param>
    /// <param name="now">UTC.</param>
    /// <param name="until">UTC.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    Task<DeliveryClaim> ClaimAsync(DeliveryKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>It has arrived: nobody gets it again.</summary>
    Task MarkDeliveredAsync(DeliveryKey key, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>It has not arrived: gives the claim back, and keeps the reason. A claim that has passed to another stays there.</summary>
    Task GiveBackAsync(DeliveryKey key, DeliveryClaim claim, string reason, CancellationToken cancellationToken);
}

/// <summary>One delivery: each is made once as far as can be helped.</summary>
/// <param name="Jurisdiction">The place.</param>
/// <param name="Notice">The notice id.</param>
/// <param name="Channel">The channel, and within it the mailbox where it has more than one.</param>
public sealed record DeliveryKey(string Jurisdiction, string Notice, string Channel);

/// <summary>What came of asking for a delivery.</summary>
/// <param name="Outcome">Whether to deliver.</param>
/// <param name="Tag">Opaque; of the own claim.</param>
public sealed record DeliveryClaim(ClaimOutcome Outcome, string? Tag = null);

/// <summary>Whether to deliver.</summary>
public enum ClaimOutcome
{
    /// <summary>It is the caller's to deliver.</summary>
    Yours,

    /// <summary>It has been delivered.</summary>
    Delivered,

    /// <summary>Another one is delivering it now.</summary>
    TakenByAnother,
}
