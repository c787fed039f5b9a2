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

    /// <summary>It would happen: claim a number of this series and ask again with it.</summary>
    /// <param name="Series">The series.</param>
    /// <param name="Wanted">The only number that will do; null for the next one.</param>
    public sealed record NeedsNumber(NumberSeries Series, int? Wanted = null) : Decision;
}
