using System.Collections.Immutable;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Workflow.Jurisdictions;

/// <summary>The jurisdictions that this installation serves, each with the newest rules and calendars that this process knows of
/// (<see cref="Recounting.BasisWatch"/>).</summary>
public sealed class JurisdictionSet(IEnumerable<Jurisdiction> jurisdictions)
{
    private ImmutableSortedDictionary<string, Jurisdiction> byCode =
        jurisdictions.ToImmutableSortedDictionary(j => j.Code, j => j, StringComparer.Ordinal);

    /// <summary>All, by code.</summary>
    public IEnumerable<Jurisdiction> All => byCode.Values;

    /// <summary>The one of this code, or null.</summary>
    public Jurisdiction? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Puts the place in, unless it is there with newer rules and calendars; gives the one that is there then.</summary>
    internal Jurisdiction Put(Jurisdiction place)
    {
        ImmutableInterlocked.Update(
            ref byCode, all => all[place.Code].Deadlines?.Basis.Version < place.Deadlines?.Basis.Version ? all.SetItem(place.Code, place) : all);
        return byCode[place.Code];
    }
}
