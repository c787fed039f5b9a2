using ProposalWorkflow.Domain.Events;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Domain.Decisions;

/// <summary>What comes of a command.</summary>
public abstract record Decision
{
    /// <summary>It happens: these events, in this order.</summary>
    public sealed record Accepted(IReadOnlyList<CaseEvent> Events) : Decision;

    /// <summary>It does not happen, and nothing changes.</summary>
    public sealed record Rejected(Rejection Rejection) : Decision;

    /// <summary>It would happen: claim the next number of this series and ask again with it.</summary>
    public sealed record NeedsNumber(NumberSeries Series) : Decision;
}
