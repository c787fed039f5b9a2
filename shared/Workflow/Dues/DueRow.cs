using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Dues;

/// <summary>What falls due of one case: derived from its state, and never decided by.</summary>
/// <param name="Key">The case.</param>
/// <param name="Due">What, and when.</param>
public sealed record DueRow(CaseKey Key, Due Due)
{
    /// <summary>What a change makes due, or not due any more.</summary>
    public static IReadOnlyList<Due> TouchedBy(Case? before, Case after, Jurisdiction jurisdiction)
    {
        IReadOnlyList<Due> was = before is null ? [] : CaseDues.Of(before, jurisdiction);
        var becomes = CaseDues.Of(after, jurisdiction);
        return [.. was.Except(becomes), .. becomes.Except(was)];
    }
}
