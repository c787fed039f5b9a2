using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>Who asked and who answered.</summary>
internal static class OldPeople
{
    public static IReadOnlyList<NamedProposer> Proposers(LetterRecord letter, Findings found)
    {
        if (letter.Proposers.Count == 0)
            found.Refuse("/proposers", "没有读到提案者；请在称谓处写明（如“林知远委员：”）后重新导入。");
        foreach (var (proposer, i) in letter.Proposers.Select((p, i) => (p, i)))
            found.Look($"/proposers/{i}", proposer, $"提案者“{proposer.Value}”");
        return [.. letter.Proposers.Select(p => new NamedProposer(p.Value, ProposerName.KindOf(p.Value)))];
    }

    /// <summary>The department's code; the name as it stands there, where the place has none of that name; null where none was read.</summary>
    public static string? Department(LetterRecord letter, Jurisdiction place, Findings found)
    {
        if (letter.LeadDepartment is not { } named)
        {
            found.Refuse("/leadDepartment", "没有读到答复单位；请在信末署名后重新导入。");
            return null;
        }

        found.Look("/leadDepartment", named, "答复单位");
        if (CodeOf(named.Value, place) is { } code)
            return code;
        found.Doubt("/leadDepartment", $"本地没有名为“{named.Value}”的承办单位，按原名录入。");
        return named.Value;
    }

    /// <summary>The code of a department of this name: in full (南湖区民政局), or as one says it in its place (区民政局).</summary>
    public static string? CodeOf(string name, Jurisdiction place)
    {
        var own = place.Departments.Where(d => d.Name == name || (place.Name.Length > 1 && d.Name == place.Name[..^1] + name)).Take(2).ToList();
        return own is [var one] ? one.Code : null;
    }
}
