using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>Who wrote the letter, and to which department an opinion is addressed.</summary>
internal static class DepartmentField
{
    private static readonly Regex Letterhead = Rule.Of(@"^(?<name>.{3,30}?)(文件|（?函）?|（便函）|\s*〔.{0,3}〕)?$");
    private static readonly Regex InTitle = Rule.Of(@"^(?<name>[\H（）]{3,30}?)(办理|答复|对|关于)");
    private static readonly Regex BehindTitle = Rule.Of("（(?<name>[\\H]{2,20}?(局|厅|委|办|部|院|中心|政府|支队|大队|公司))）$");
    private static readonly Label Below = new("主办单位", "承办单位", "答复单位", "办理单位", "联系单位");
    private static readonly Label Labelled = Label.OfTable(
        "发文机关", "发文单位", "发布机构", "发布单位", "承办单位", "主办单位", "答复单位", "办理单位", "制发机关", "发文机构");

    /// <summary>The author: the signature, else the title's beginning or end, the letterhead, a label below the letter, or one of the page.</summary>
    public static Reading<string>? Author(LetterLayout layout)
    {
        if (layout.Signature is { } signature)
            return signature with { Value = signature.Value.Replace(" ", "", StringComparison.Ordinal) };
        if (layout.Title is { } title)
            foreach (var form in new[] { InTitle, BehindTitle })
                if (form.Match(title.Key) is { Success: true } match && Organisation.IsName(match.Groups["name"].Value))
                    return title.Read(match.Groups["name"], Sureness.Likely);
        foreach (var paragraph in layout.Head.Reverse())
            if (Letterhead.Match(paragraph.Key) is { Success: true } head && Organisation.IsName(head.Groups["name"].Value.Trim()))
                return paragraph.Read(head.Groups["name"], Sureness.Likely);
        return Named(Below.Find(layout.Close, Sureness.Likely)) ?? Named(Labelled.Find(layout.Head, Sureness.Doubtful));
    }

    private static Reading<string>? Named(Reading<string>? label) => label is not null && Organisation.IsName(label.Value) ? label : null;

    /// <summary>The department that an opinion is addressed to.</summary>
    public static Reading<string>? Addressee(LetterLayout layout)
    {
        foreach (var paragraph in layout.Salutation)
        {
            var names = Organisation.Names(paragraph, 0, paragraph.Key.TrimEnd('：', ' ').Length, Sureness.Sure);
            if (names.Count > 0)
                return names[0];
        }

        return null;
    }
}
