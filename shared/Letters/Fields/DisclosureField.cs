using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>公开属性: behind a label, in a note like （此件主动公开）, or ticked.</summary>
internal static class DisclosureField
{
    private const string Question = "(是否|同意|可否|能否|建议)[^：]{0,8}公开[^：]{0,6}：\\s*（?\\s*";
    private const string Property = "公开(属性|方式|类别|类型|形式|意见|选项|情况|范围|程度)：\\s*";

    /// <summary>Farther above the letter, such words are a page's menu.</summary>
    private const int NearTheLetter = 14;

    private static readonly (Regex Form, DisclosureKind Kind)[] Forms =
    [
        (Rule.Of($"不予公开|不公开|不宜公开|非公开|不同意公开|{Question}(否|不同意|不)"), DisclosureKind.NotPublic),
        (Rule.Of("依申请公开"), DisclosureKind.OnRequest),
        (Rule.Of($"主动公开|公开发布|全文公开|{Question}(是|同意|公开|可)|{Property}(公开|同意公开|可公开|可以公开|全部公开|是)"
            + "|^[（〔]?(可以|可|同意|予以|建议)?公开[）〕]$|^(同意|予以|可以)公开$"), DisclosureKind.Public),
    ];

    private static readonly (Regex Option, DisclosureKind Kind)[] Options =
    [
        (Rule.Of("^(否|不)"), DisclosureKind.NotPublic),
        (Rule.Of("依申请"), DisclosureKind.OnRequest),
        (Rule.Of("^(是|同意|主动|公开|可|全文)"), DisclosureKind.Public),
    ];

    private static readonly Regex Asked = Rule.Of("公开[^：]{0,10}：");

    // A page's menu has such words too: 法定主动公开内容, 依申请公开.
    private static readonly Regex OfPage = Rule.Of("法定|目录|指南|年报|栏目|首页|>|»|^(政府)?信息公开|政务公开$");

    /// <summary>Whether the letter is public; null where it does not say.</summary>
    public static Reading<DisclosureKind>? Find(LetterLayout layout)
    {
        var near = layout.Head.TakeLast(NearTheLetter).ToList();
        near = [.. near.Where((p, i) => IsOwn(p) || !near.Skip(Math.Max(0, i - 2)).Take(5).Any(IsMenu)).Reverse()];
        foreach (var paragraph in near.Concat(layout.Close).Concat(layout.Tail))
            if (paragraph.Key.Length <= 200 && !IsMenu(paragraph) && In(paragraph) is { } found)
                return found;
        return null;
    }

    private static Reading<DisclosureKind>? In(Paragraph paragraph)
    {
        var key = paragraph.Key;
        if (Asked.Match(key) is { Success: true } asked && Ticked.IsForm(key[asked.Index..]))
            return Ticked.OptionIn(key, asked.Index + asked.Length - 1) is { } option
                ? Options.Where(o => o.Option.IsMatch(option.Value)).Select(o => Of(o.Kind, paragraph, option)).FirstOrDefault()
                : null;
        foreach (var (form, kind) in Forms)
            if (form.Match(key) is { Success: true } match)
                return Of(kind, paragraph, match);
        return null;
    }

    private static Reading<DisclosureKind> Of(DisclosureKind kind, Paragraph paragraph, Group place) => new(
        kind,
        paragraph.WhereOf(place.Index, place.Length),
        paragraph.Key.Contains('：', StringComparison.Ordinal) || paragraph.Key[0] is '（' or '〔' ? Sureness.Sure : Sureness.Likely);

    private static bool IsMenu(Paragraph paragraph) => OfPage.IsMatch(paragraph.Key);

    /// <summary>A label with its value, or a note in brackets, is no menu, whatever stands around it.</summary>
    private static bool IsOwn(Paragraph paragraph) => Asked.IsMatch(paragraph.Key) || paragraph.Key[0] is '（' or '〔';
}
