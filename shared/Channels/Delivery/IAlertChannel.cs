using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>One receiver of alerts.</summary>
internal interface IAlertChannel
{
    /// <summary>Its name in the ledger: the channel's, and the mailbox where it has more than one.</summary>
    string Name { get; }

    /// <summary>Where it leads, for errors and logs: a host and nothing secret.</summary>
    string Target { get; }

    /// <summary>Whether such alerts go there.</summary>
    bool Takes(AlertKind kind);

    /// <summary>One try. When it returns, the receiver has said that it has the alert.</summary>
    /// <exception cref="DeliveryException">The receiver has not said so.</exception>
    Task SendAsync(Alert alert, CancellationToken cancellationToken);
}

/// <summary>A try that came to nothing, or of which nobody knows what came.</summary>
/// <param name="reason">What the receiver said, without anything secret.</param>
/// <param name="permanent">Whether the same request would be refused again.</param>
/// <param name="retryAfter">How long the receiver wants to be left alone; null where it did not say.</param>
/// <param name="inner">What went wrong underneath.</param>
internal sealed class DeliveryException(string reason, bool permanent = false, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(reason, inner)
{
    /// <summary>Whether the same request would be refused again.</summary>
    public bool Permanent { get; } = permanent;

    /// <summary>How long the receiver wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
