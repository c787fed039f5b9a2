using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>签发人: behind its label, or in the sentence that says who has approved the letter (此复函已经张三局长审签).</summary>
internal static class SignerField
{
    private static readonly Label Labelled = new(
        "签发人", "签发", "签发领导", "签批人", "审签人", "领导签批", "领导署名", "领导签字", "领导签发", "主管领导签字", "分管领导签字", "主要领导签字", "主要领导签批");

    private static readonly Regex Person = Rule.Of(
        @"^(?<name>[\H]{2,4}|[\H]{1,10}(·[\H]{1,10})+|[\H] +[\H]|[\H]{1,2}[*×某]{1,2})(\s|$)");

    private static readonly Regex Approved = Rule.Of(
        @"^(此|本|该)?(答复|复函|回复|函|答复函|件)[^，。]{0,4}?已?经(我?[局委办厅]|区|县|市)?(?<name>[\H]{2,3}?)(同志|(副|党组)?(局长|主任|厅长|书记|区长|县长|市长|镇长|部长|院长|检察长|主席|行长|队长|支队长))"
        + "(审签|审阅|审定|审核|签发|签批)");

    /// <summary>The signer; null where none is named.</summary>
    public static Reading<string>? Find(LetterLayout layout)
    {
        if (Labelled.Place(layout.Around()) is var (paragraph, value) && Person.Match(value.Value) is { Success: true } match)
        {
            var name = paragraph.Read(value.Index, match.Groups["name"].Length, Sureness.Sure);
            return name with { Value = name.Value.Replace(" ", "", StringComparison.Ordinal) };
        }

        foreach (var sentence in layout.Body.Concat(layout.Close))
            if (Approved.Match(sentence.Key) is { Success: true } said)
                return sentence.Read(said.Groups["name"], Sureness.Likely);
        return null;
    }
}
