using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>案由: the title of the proposal that is answered.</summary>
internal static class TitleField
{
    // Balanced, as titles quote titles: 《关于落实《…》的建议》.
    private static readonly Regex Quoted = Rule.Of("《(?<title>(?:[^《》]|(?<open>《)|(?<-open>》)){3,200}(?(open)(?!)))》");
    private static readonly Regex InMarks = Rule.Of(
        "“(?<title>(关于)?[^“]{4,120}?)“\\s*(的)?\\s*(提案|建议|议案|（|收悉|已收悉|一案|，)|“(?<title>关于[^“]{4,120}?(提案|建议|议案))“");

    private static readonly Regex Unquoted = Rule.Of(
        "(?<title>关于(?!.{0,12}(届|提案的答复))([^《“。：；（]|（[^（）]{1,20}）){4,120}?的?(提案|建议|议案|意见))"
        + "(?=\\s*(（|）|收悉|已收悉|，|。|一?案|第|〔|敬悉|现|(的)?办理情况|(提案|建议|议案)已?(收悉|敬悉)|$))");

    private static readonly Regex Received = Rule.Of("提出|您|你|贵|收悉|转来|交办|委员|代表|提案|建议|敬悉");

    // What such a title ends in is a decree that is cited, unless it is about one (关于修改…办法的建议), or is said to have come in.
    private static readonly Regex Document = Rule.Of("(条例|办法|通知|规划|方案|法|规定|纲要|意见|公报|细则|标准)(（.{1,8}）)?$");
    private static readonly Regex CameIn = Rule.Of(
        "^》\\s*(的?(提案|建议|议案)|(（[^（）]{0,60}(（[^（）]{0,20}）)?[^（）]{0,40}）)?\\s*已?(经)?(收悉|敬悉))");

    private static readonly Regex Letter = Rule.Of("(的?函|通知|通知单|交办单)$");

    private static readonly Label Labelled = new(
        "案由", "提案题目", "建议题目", "提案名称", "建议名称", "提案标题", "建议标题", "题目");

    // A space parts words of Latin letters; others are the printer's.
    private static readonly Regex Spaces = Rule.Of(" (?![A-Za-z])|(?<![A-Za-z0-9]) ");

    public static Reading<string>? Find(LetterLayout layout) => Agreement.Of(
        layout.Opening.Where(p => Received.IsMatch(p.Key)).Select(p => In(p, Sureness.Sure)).FirstOrDefault(r => r is not null),
        layout.Title is { } title ? In(title, Sureness.Likely) : null,
        Labelled.Find(layout.Head));

    private static Reading<string>? In(Paragraph paragraph, Sureness sure)
    {
        // Where the reading sentence ends, the answer begins, which names documents too.
        var key = paragraph.Key.Length > 700 ? paragraph.Key[..700] : paragraph.Key;
        var candidates = new[] { Quoted, InMarks, Unquoted }
            .Select(form => form.Matches(key).FirstOrDefault(m => !Letter.IsMatch(m.Groups["title"].Value) && (
                !Document.IsMatch(m.Groups["title"].Value) || (form == Quoted && CameIn.IsMatch(key[(m.Index + m.Length - 1)..])))))
            .OfType<Match>().OrderBy(m => m.Index).ToList();
        if (candidates.Count == 0)
            return null;
        var quoted = candidates.FirstOrDefault(m => m.Value[0] is '《' or '“') ?? candidates[0];
        // An unquoted title that stands clearly before a quotation is the title, unless the quotation is within it.
        var chosen = candidates[0].Index + candidates[0].Length <= quoted.Index ? candidates[0] : quoted;
        var read = paragraph.Read(chosen.Groups["title"], chosen == quoted ? sure : Sureness.Likely);
        return read with { Value = Spaces.Replace(read.Value, "") };
    }
}
