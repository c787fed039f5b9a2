using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>Alerts that managers can look at, each place's apart from the others': open until one of them acknowledges it.</summary>
public interface IAlertShelf
{
    /// <summary>Keeps an alert as open. One whose notice id is kept already stays as it is, acknowledged or not, so it may come again.</summary>
    Task KeepAsync(Alert alert, CancellationToken cancellationToken);

    /// <summary>Acknowledges an alert and gives it as it is then; an earlier acknowledgement stays. Null where the place has no such alert.</summary>
    Task<KeptAlert?> AcknowledgeAsync(string jurisdiction, string notice, Acknowledgement acknowledgement, CancellationToken cancellationToken);

    /// <summary>A page: open ones by when they occurred, acknowledged ones by when they were, the newest first.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    Task<Page<KeptAlert>> FindAsync(string jurisdiction, AlertFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>All that are open, the newest first.</summary>
    IAsyncEnumerable<KeptAlert> ReadOpenAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>All that were acknowledged after <paramref name="since"/>, the newest first: no others are read.</summary>
    IAsyncEnumerable<KeptAlert> ReadAcknowledgedAsync(string jurisdiction, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What a list of alerts is narrowed to; null: not by this.</summary>
/// <param name="Acknowledged">Those that are, or those that are still open.</param>
/// <param name="Kind">What they are about.</param>
/// <param name="Department">The department concerned.</param>
/// <param name="Case">The id of the case.</param>
public sealed record AlertFilter(bool Acknowledged, AlertKind? Kind = null, string? Department = null, string? Case = null);
