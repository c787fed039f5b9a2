using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>Which digests each place has had: the row of a day is the claim on its digest, and keeps what it says until it is sent.</summary>
public interface IDigestLog
{
    /// <summary>The one of the newest day; null where the place has had none.</summary>
    Task<DigestRecord?> FindLastAsync(string jurisdiction, CancellationToken cancellationToken);

    /// <summary>Claims the day: inserted, never replaced. False where the day has one.</summary>
    Task<bool> TryClaimAsync(DigestRecord record, CancellationToken cancellationToken);

    /// <summary>It is on its way.</summary>
    Task MarkSentAsync(DigestRecord record, CancellationToken cancellationToken);
}

/// <summary>The digest of one day.</summary>
/// <param name="Jurisdiction">The code of the place.</param>
/// <param name="Day">The day, in its time zone.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Since">What was acknowledged after this is in it, UTC.</param>
/// <param name="Alert">What it says; null where there was nothing to say.</param>
/// <param name="Sent">Whether it is on its way.</param>
public sealed record DigestRecord(string Jurisdiction, DateOnly Day, DateTimeOffset At, DateTimeOffset Since, Alert? Alert, bool Sent = false);
