using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// 届次: 市政协十四届二次会议, 省十三届人大三次会议, 政协第十四届深圳市委员会第二次会议; with a bracket that is part of its name: （党派团体）.
/// </summary>
internal static class SessionField
{
    private const string Number = @"第?\s*[一二三四五六七八九十百\d]{1,4}\s*";
    private const string Body = "政治协商会议|政协|全国人大|人大|(全国)?人民代表大会";
    private const string Meeting =
        "(全体)?(会议|全会|大会)(（(?!以下|简称|下称)[^（）第号\\d]{2,12}）(?=第|上|期间|中|《|\u25A0|[A-Za-z\\d]|[\\H]{1,8}〔|提|的?(提案|建议)))?";

    // What may stand before: the place's name, back to a verb or mark. 于 is a verb only after such words as 关 or 您: 于都县 is a place.
    private const string Before =
        @"(?<session>(?:(?!关于|(?<=[关对您你们员表])于|对|在|就|的|您|你|提出|根据|收到|办理|(?<=办)理|(?<=\d)年|答复|届)[\H]){0,16}?";

    private static readonly Regex[] Forms =
    [
        Rule.Of($@"{Before}(({Body})\s*(((?!关于|的|转|交|常委)[\H]){{0,10}}?)?{Number}届\s*"
            + $@"((?!关于|提出|会议)[\H]){{0,14}}?{Number}次{Meeting}))"),
        Rule.Of($@"{Before}({Number}届\s*({Body})((?!关于|提出|会议)[\H]){{0,10}}?{Number}次{Meeting}))"),
        Rule.Of($@"{Before}({Number}届\s*((?!关于|提出|会议)[\H]){{0,6}}?{Number}次{Meeting}))"),
    ];

    private static readonly Label Labelled = new("届次", "会议届次", "届别");

    public static Reading<string>? Find(LetterLayout layout)
    {
        var titled = In(layout.Title, Sureness.Sure);
        var opened = layout.Opening.Concat(layout.Salutation).Select(p => In(p, Sureness.Sure)).FirstOrDefault(r => r is not null);
        // 对于川县… can be read in two ways, and where the opening says 在于川县… only one of them is left.
        return titled is not null && opened?.Value == "于" + titled.Value
            ? opened
            : Agreement.Of(titled, opened, Labelled.Find(layout.Head))
                ?? OtherTitles.In(layout).Select(p => In(p, Sureness.Likely)).FirstOrDefault(r => r is not null);
    }

    private static Reading<string>? In(Paragraph? paragraph, Sureness sure)
    {
        if (paragraph is null)
            return null;
        // A title in 《》 may name a session of its own.
        var key = Quotation.Blanked(paragraph.Key);
        foreach (var form in Forms)
            if (form.Match(key) is { Success: true } match)
            {
                var found = paragraph.Read(match.Groups["session"], sure);
                return found with { Value = found.Value.Replace(" ", "", StringComparison.Ordinal) };
            }

        return null;
    }
}
