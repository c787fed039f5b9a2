using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// 政协提案 or 人大建议: by the bodies' names first, then by what the proposers are called, then by what the paper is called.
/// </summary>
internal static class KindField
{
    private static readonly (Regex Cppcc, Regex Npc, Sureness Sure)[] Signs =
    [
        (Rule.Of("政协|政治协商"), Rule.Of("人大|人民代表大会"), Sureness.Sure),
        (Rule.Of("委员(：|、|，|$|（|提|您|你|们)|提案人|界别|党派|提案委"), Rule.Of("代表(：|、|，|$|（|提|建议|您|你|们)|代表团"), Sureness.Likely),
        (Rule.Of("提案"), Rule.Of("议案|号(代表)?建议"), Sureness.Likely),
    ];

    public static Reading<ProposalKind>? Find(LetterLayout layout)
    {
        Paragraph[] places = [.. new[] { layout.Title }.OfType<Paragraph>(), .. layout.Salutation, .. layout.Opening];
        foreach (var (cppcc, npc, sure) in Signs)
            foreach (var place in places)
            {
                var key = Quotation.Blanked(place.Key);
                var (first, second) = (cppcc.Match(key), npc.Match(key));
                // A place that names both (人大代表、政协委员) decides nothing.
                if (first.Success == second.Success)
                    continue;
                var match = first.Success ? first : second;
                var kind = first.Success ? ProposalKind.CppccProposal : ProposalKind.NpcSuggestion;
                return new(kind, place.WhereOf(match.Index, match.Length), sure);
            }

        return null;
    }
}
