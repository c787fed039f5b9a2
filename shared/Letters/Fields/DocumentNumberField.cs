using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>发文字号: 福民函〔2023〕32号.</summary>
internal static class DocumentNumberField
{
    private const string Form =
        @"(?<code>[\HA-Za-z]{2,18})\s*[〔（〈<]\s*(?<year>(19|20)\s*\d\s*\d)\s*年?\s*[〕）〉>]\s*(?<rest>第?\s*[A-Za-z]?[\d\s]{1,7})\s*号";

    private static readonly Regex InLine = Rule.Of(@"(^|[\s：、，）〕])" + Form + @"($|[\s）〕，。]|(?=[（〔]?[A-E]类?[）〕]?$))");
    private static readonly Regex Alone = Rule.Of("^[（]?" + Form + "[）]?$");
    private static readonly Regex Cited = Rule.Of("根据|按照|依据|《|》|印发|通知|转发");
    private static readonly Label Labelled = new(
        "文号", "发文字号", "发文号", "文件编号", "发文文号", "公文文号", "文件号");

    /// <summary>A document number in a text.</summary>
    public static Regex Anywhere { get; } = Rule.Of(Form);

    public static Reading<string>? Find(LetterLayout layout)
    {
        // Nearest to the salutation first: above it the page may list other letters.
        foreach (var paragraph in layout.Head.Reverse())
            if (paragraph.Key.Length <= 80 && !Cited.IsMatch(paragraph.Key) && InLine.Match(paragraph.Key) is { Success: true } match)
                return Tidy(paragraph, match, Sureness.Sure);
        foreach (var paragraph in layout.Head.Reverse().Concat(layout.Close).Concat(layout.Tail))
            if (Labelled.Find([paragraph]) is { } label && Anywhere.Match(paragraph.Key, 0) is { Success: true } match)
                return Tidy(paragraph, match, Sureness.Sure).But(label.Sure);
        foreach (var paragraph in layout.Salutation.Concat(layout.Close).Concat(layout.Tail))
            if (Alone.Match(paragraph.Key) is { Success: true } match)
                return Tidy(paragraph, match, Sureness.Likely);
        return null;
    }

    private static Reading<string> Tidy(Paragraph paragraph, Match match, Sureness sure)
    {
        var code = match.Groups["code"];
        var place = paragraph.WhereOf(code.Index, match.Groups["rest"].Index + match.Groups["rest"].Length + 1 - code.Index);
        var number = $"{code.Value}〔{match.Groups["year"].Value}〕{match.Groups["rest"].Value}号";
        return new(number.Replace(" ", "", StringComparison.Ordinal), place, sure);
    }
}
