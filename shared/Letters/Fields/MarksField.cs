using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>The marks around a letter: its result class, whether it is public, who signed it.</summary>
internal static class MarksField
{
    private const string Mark = @"[（〔]?\s*“?(?<mark>[A-Ea-e]\s?[1-9]?)“?\s*[）〕]?\s*(类|级)?\s*[）〕]?";

    private static readonly string Labels = Rule.AnySpaced(
        "办理结果", "办理类别", "答复类别", "答复类型", "答复分类", "结果分类", "类别标记", "分类标记", "类别标识", "分类标识", "办理情况分类", "办理分类",
        "分类", "类别", "办复类别", "办理程度", "答复类", "提案类别", "建议类别", "答复结果", "标识", "办理结果标识");

    private static readonly Regex Labelled = Rule.Of($@"({Labels})\s*[：为是]?\s*{Mark}($|[\s，。；）（〕])");
    private static readonly Label ClassInWords = new("办理结果", "答复类别", "办理类别", "办理程度");

    private static readonly Regex[] ClassForms =
    [
        Rule.Of($"^{Mark}$"),
        Rule.Of($@"^{Mark}\s+(?=[\H]{{2,18}}〔)"),
        Rule.Of($@"号\s*{Mark}$"),
        Rule.Of(@"(答复|复函|函|意见)\s*[（〔]\s*(?<mark>[A-Ea-e]\s?[1-9]?)\s*(类)?\s*[）〕]$"),
        Rule.Of(@"(^|\s)[（〔]?(?<mark>[A-E][1-9]?)类[）〕]?($|\s)"),
    ];

    private static readonly (Regex Form, DisclosureKind Kind)[] DisclosureForms =
    [
        (Rule.Of("不予公开|不公开|不宜公开|非公开|(是否|同意)[^：]{0,6}公开[^：]{0,6}：\\s*(否|不同意|不)"), DisclosureKind.NotPublic),
        (Rule.Of("依申请公开"), DisclosureKind.OnRequest),
        (Rule.Of("主动公开|公开发布|全文公开|(是否|同意)[^：]{0,6}公开[^：]{0,6}：\\s*(是|同意|公开)"
            + "|公开(属性|方式|类别|意见|选项|情况)：\\s*(公开|同意公开|可公开|可以公开)"), DisclosureKind.Public),
    ];

    /// <summary>Farther above the letter, such words are a page's menu.</summary>
    private const int NearTheLetter = 14;

    private static readonly Label SignerLabel = new("签发人", "签发", "签批人");
    private static readonly Regex Person = Rule.Of(
        @"^(?<name>[\H]{2,4}|[\H]{1,10}(·[\H]{1,10})+|[\H] +[\H]|[\H]{1,2}[*×某]{1,2})(\s|$)");

    /// <summary>The mark behind a label, wherever it stands; then a label's words; then a mark that stands alone or ends a title.</summary>
    public static Reading<string>? ClassMark(LetterLayout layout) =>
        In(layout, [Labelled]) ?? ClassInWords.Find(Around(layout), Sureness.Likely) ?? In(layout, ClassForms);

    private static Reading<string>? In(LetterLayout layout, Regex[] forms)
    {
        foreach (var paragraph in Around(layout))
            foreach (var form in forms)
                if (paragraph.Key.Length <= 260 && form.Match(paragraph.Key) is { Success: true } match)
                {
                    var read = paragraph.Read(match.Groups["mark"], Sureness.Sure);
                    return read with { Value = read.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() };
                }

        return null;
    }

    public static Reading<DisclosureKind>? Disclosure(LetterLayout layout)
    {
        var near = layout.Head.TakeLast(NearTheLetter).ToList();
        near = [.. near.Where((_, i) => !near.Skip(Math.Max(0, i - 2)).Take(5).Any(p => OfPage.IsMatch(p.Key))).Reverse()];
        foreach (var paragraph in near.Concat(layout.Close).Concat(layout.Tail))
            foreach (var (form, kind) in DisclosureForms)
                if (paragraph.Key.Length <= 200 && !OfPage.IsMatch(paragraph.Key) && form.Match(paragraph.Key) is { Success: true } match)
                    return new(kind, paragraph.WhereOf(match.Index, match.Length), SureOf(paragraph.Key));
        return null;
    }

    private static Sureness SureOf(string key) =>
        key.Contains('：', StringComparison.Ordinal) || key.StartsWith('（') ? Sureness.Sure : Sureness.Likely;

    public static Reading<string>? Signer(LetterLayout layout)
    {
        if (SignerLabel.Place(Around(layout)) is not var (paragraph, value) || Person.Match(value.Value) is not { Success: true } match)
            return null;
        var name = paragraph.Read(value.Index, match.Groups["name"].Length, Sureness.Sure);
        return name with { Value = name.Value.Replace(" ", "", StringComparison.Ordinal) };
    }

    // A page's menu has such words too: 法定主动公开内容, 依申请公开.
    private static readonly Regex OfPage = Rule.Of("法定|目录|指南|年报|栏目|首页|>|»|^(政府)?信息公开|政务公开$");

    private static IEnumerable<Paragraph> Around(LetterLayout layout) => layout.Head.Reverse().Concat(layout.Close).Concat(layout.Tail);
}
