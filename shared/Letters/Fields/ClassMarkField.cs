using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// The mark of the result class: behind a label, wherever it stands; then a label's words (解决采纳); then a mark that stands alone or ends
/// a title.
/// </summary>
internal static class ClassMarkField
{
    private const int Longest = 260;
    private const string Mark = @"[（〔]?\s*“?(?<mark>[A-Ea-e]\s?[1-9]?)“?\s*[）〕]?\s*(类|级)?\s*[）〕]?";

    private static readonly string Labels = Rule.AnySpaced(
        "办理结果", "办理类别", "答复类别", "答复类型", "答复分类", "结果分类", "类别标记", "分类标记", "类别标识", "分类标识", "办理情况分类", "办理分类",
        "分类", "类别", "办复类别", "办理程度", "答复类", "提案类别", "建议类别", "答复结果", "标识", "办理结果标识", "标记", "办理标记", "办理等次", "办理等级", "办复标记", "办理情况");

    private static readonly Regex Labelled = Rule.Of($@"({Labels})\s*[：为是]?\s*{Mark}($|[\s，。；）（〕])");
    private static readonly Regex Asked = Rule.Of($"({Labels})[^：]{{0,6}}：");
    private static readonly Label InWords = new("办理结果", "答复类别", "办理类别", "办理程度", "答复结果");

    private static readonly Regex[] Forms =
    [
        Rule.Of($"^{Mark}$"),
        Rule.Of($@"^{Mark}\s+(?=[\H]{{2,18}}〔)"),
        Rule.Of($@"号\s*{Mark}$"),
        Rule.Of(@"(答复|复函|函|意见)\s*[（〔]\s*(?<mark>[A-Ea-e]\s?[1-9]?)\s*(类)?\s*[）〕]$"),
        Rule.Of(@"(^|\s)[（〔]?(?<mark>[A-E][1-9]?)类[）〕]?($|\s)"),
    ];

    /// <summary>The mark; null where there is none.</summary>
    public static Reading<string>? Find(LetterLayout layout)
    {
        var around = layout.Around().Where(p => p.Key.Length <= Longest).ToList();
        foreach (var paragraph in around)
            if (Asked.Match(paragraph.Key) is { Success: true } asked && Ticked.IsForm(paragraph.Key[asked.Index..]))
                return Ticked.OptionIn(paragraph.Key, asked.Index + asked.Length - 1) is { } option ? Tidy(paragraph, option) : null;
        return In(around, [Labelled]) ?? InWords.Find(around, Sureness.Likely) ?? In(around, Forms);
    }

    private static Reading<string>? In(IEnumerable<Paragraph> around, Regex[] forms)
    {
        foreach (var paragraph in around)
            foreach (var form in forms)
                if (form.Match(paragraph.Key) is { Success: true } match)
                    return Tidy(paragraph, match.Groups["mark"]);
        return null;
    }

    private static Reading<string> Tidy(Paragraph paragraph, Group mark)
    {
        var read = paragraph.Read(mark, Sureness.Sure);
        var value = read.Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return read with { Value = value.Length > 1 ? value.TrimEnd('类') : value };
    }
}
