using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>Reply or co-handler's opinion: by the title, by what the opening announces, and by whom the letter addresses.</summary>
internal static class TypeField
{
    private static readonly Regex Title = Rule.Of(
        "(会办|协办|会商|汇办)(的)?(意见|函|复函|件|情况|答复)|(提案|建议|议案)的?(会办|协办)");

    // A form has it as its heading.
    private static readonly Regex Form = Rule.Of("^[\\H]{0,24}(会办|协办)(意见)?(表|书|函|意见)$");

    private static readonly Regex Announced = Rule.Of(
        "((会办(?!公)|协办)(工作)?(意见|情况|建议)[^，。；]{0,14}(如下|：)|(提出|反馈|函告|函复|报送)[^，。]{0,8}(如下|以下)((会办|协办)意见)"
        + "|(贵|你)[局厅委办部院会].{0,60}(意见|函复|反馈|答复)[^，。]{0,10}如下)");

    private static readonly Regex Proposer = Rule.Of("委员(?!会)|代表|提案人|同志|先生|女士");
    private static readonly Regex ProposingBody = Rule.Of(
        "党|[会盟社]市委|民革|民盟|民建|民进|农工|致公|九三|台盟|工商联|界|妇联|团委|总工会|专委会|委员会[^：]{0,3}：?$|代表团|侨联|科协|政协");

    public static Reading<LetterType> Find(LetterLayout layout)
    {
        var department = layout.Salutation.Count > 0
            && layout.Salutation.All(p => !Proposer.IsMatch(p.Key) && Organisation.IsName(p.Key.TrimEnd('：').Split('、', '，')[0]));
        var titled = layout.Title ?? layout.Head.LastOrDefault(p => Form.IsMatch(p.Key));
        if (titled is { } title && Title.Match(Quotation.Blanked(title.Key)) is { Success: true } named
            && (department || layout.Salutation.Count == 0 || !Proposer.IsMatch(layout.Salutation[0].Key)))
            return new(LetterType.CoHandlerOpinion, title.WhereOf(named.Index, named.Length), Sureness.Sure);
        if (department && !ProposingBody.IsMatch(layout.Salutation[0].Key))
            foreach (var paragraph in layout.Opening)
                if (Announced.Match(Quotation.Blanked(paragraph.Key)) is { Success: true } said)
                    return new(LetterType.CoHandlerOpinion, paragraph.WhereOf(said.Index, said.Length), Sureness.Likely);
        var place = layout.Title ?? (layout.Salutation.Count > 0 ? layout.Salutation[0] : layout.Opening[0]);
        return new(LetterType.Reply, place.Where, layout.Title is null ? Sureness.Likely : Sureness.Sure);
    }
}
