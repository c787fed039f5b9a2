using System.Collections.Immutable;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Jurisdictions;

/// <summary>The jurisdictions that this installation serves.</summary>
public sealed class JurisdictionSet(IEnumerable<Jurisdiction> jurisdictions)
{
    private readonly ImmutableSortedDictionary<string, Jurisdiction> byCode =
        jurisdictions.ToImmutableSortedDictionary(j => j.Code, j => j, StringComparer.Ordinal);

    /// <summary>All, by code.</summary>
    public IEnumerable<Jurisdiction> All => byCode.Values;

    /// <summary>The one of this code, or null.</summary>
    public Jurisdiction? Find(string code) => byCode.GetValueOrDefault(code);
}
