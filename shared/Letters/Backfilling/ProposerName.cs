using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>Tells by its name whether a proposer is a person or a body.</summary>
public static class ProposerName
{
    private static readonly (Regex Words, ProposerKind Kind)[] Kinds =
    [
        (Rule.Of("界别?$|界别(小?组|委员)$"), ProposerKind.Sector),
        (Rule.Of("民革|民盟|民建|民进|农工|致公|九三|台盟|民主(党派|同盟|建国|促进)"), ProposerKind.Party),
        (Rule.Of("代表团$|工商联|联合会|总工会|工会$|妇联|青团|团(省|市|区|县)?委$|侨联|科协|台联|协会|商会|工作委$"), ProposerKind.Group),
        (Rule.Of("委员会|专委会?$|[^\\s]{2,}委$"), ProposerKind.Committee),
    ];

    /// <summary>What bodies of this kind are called; a person, where the name is of none.</summary>
    public static ProposerKind KindOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Kinds.Where(k => k.Words.IsMatch(name)).Select(k => k.Kind).FirstOrDefault(ProposerKind.Member);
    }
}
