using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>Numbers without gaps or doubles: each is claimed by one intent, and a claim is never taken back.</summary>
public interface INumberClaims
{
    /// <summary>The next number of the series; for an intent that has claimed one, that one again.</summary>
    Task<int> ClaimAsync(NumberSeries series, string intent, CancellationToken cancellationToken);

    /// <summary>Takes this one number, out of its turn: false where another intent has it. Whoever claims the next number passes it over.</summary>
    Task<bool> TryTakeAsync(NumberSeries series, int number, string intent, CancellationToken cancellationToken);

    /// <summary>Records that the intent's number, if it has one, came to nothing. It is not given out again.</summary>
    Task VoidAsync(NumberSeries series, string intent, CancellationToken cancellationToken);
}
