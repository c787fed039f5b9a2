using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>Who asked and who answered.</summary>
internal static class OldPeople
{
    private static readonly (Regex Words, ProposerKind Kind)[] Kinds =
    [
        (Rule.Of("界别?$|界别(小?组|委员)$"), ProposerKind.Sector),
        (Rule.Of("民革|民盟|民建|民进|农工|致公|九三|台盟|民主(党派|同盟|建国|促进)"), ProposerKind.Party),
        (Rule.Of("代表团$|工商联|联合会|总工会|工会$|妇联|青团|团(省|市|区|县)?委$|侨联|科协|台联|协会|商会|工作委$"), ProposerKind.Group),
        (Rule.Of("委员会|专委会?$|[^\\s]{2,}委$"), ProposerKind.Committee),
    ];

    public static IReadOnlyList<NamedProposer> Proposers(LetterRecord letter, Findings found)
    {
        if (letter.Proposers.Count == 0)
            found.Refuse("/proposers", "没有读到提案者；请在称谓处写明（如“林知远委员：”）后重新导入。");
        foreach (var (proposer, i) in letter.Proposers.Select((p, i) => (p, i)))
            found.Look($"/proposers/{i}", proposer, $"提案者“{proposer.Value}”");
        return [.. letter.Proposers.Select(p => new NamedProposer(p.Value, KindOf(p.Value)))];
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

    internal static ProposerKind KindOf(string name) =>
        name.Length <= 4 && !name.EndsWith('界') && !name.EndsWith('团') && !name.EndsWith('联') && !name.EndsWith('委') && !name.EndsWith("工会", StringComparison.Ordinal)
            ? ProposerKind.Member
            : Kinds.Where(k => k.Words.IsMatch(name)).Select(k => k.Kind).FirstOrDefault(ProposerKind.Member);
}
