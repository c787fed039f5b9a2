using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>案号: 第0123号提案, 196号提案, 建议第1234号, 提案编号：19D10.</summary>
internal static class CaseNumberField
{
    private const string Number =
        @"(?<number>[A-Za-z]{0,4}\s?[-]?\d[\dA-Za-z]{0,11}(-[A-Za-z]{0,3}\d{1,5})?|[〇零一二三四五六七八九十百]{1,7})";

    private const string More = @"((、|，|和)第?\s*" + @"[A-Za-z]{0,4}\d[\dA-Za-z]{0,11}号?){0,8}";

    private static readonly Regex[] Forms =
    [
        Rule.Of($@"第\s*{Number}\s*号?((、|，|和|及)第?\s*[A-Za-z]{{0,4}}\d[\dA-Za-z-]{{0,11}}号?){{1,8}}(?<=号)"),
        Rule.Of($@"第\s*[“（〔]?\s*{Number}\s*[”“）〕]?\s*(号|(?=提案|建议)){More}"),
        Rule.Of($@"(提案|建议|议案|意见)\s*[（〔]?\s*(编号|号)?\s*[：]?\s*{Number}\s*号"),
        Rule.Of($@"{Number}\s*号\s*(（[^（）]{{1,20}}）)?\s*[“]?\s*(委员|代表|政协|人大|市|区|县|省)?\s*"
            + "(重点|集体|联名|个人|党派|团体)?\\s*(提案|建议|议案)"),
        Rule.Of($@"(提案|建议|议案|案)(编?号|序号)\s*[：为]?\s*{Number}"),
        Rule.Of($@"[（]\s*{Number}\s*号\s*[）]"),
    ];

    // A place may number its cases as it numbers its letters: 西政提〔2026〕001号提案.
    private static readonly Regex LikeALetter = Rule.Of(
        @"(?<=^|会议|全会|大会|[）（》对于第])(?<number>((?!会议|届|次|第)[\HA-Za-z]){1,8}〔(19|20)\d\d〕第?\d{1,5}号)"
        + @"((?=\s*(委员|代表)?(提案|建议|议案))|(?=）[^。]{0,6}(收悉|敬悉)))");

    private static readonly Label Labelled = new(
        "提案编号", "建议编号", "提案号", "建议号", "案号", "提案建议编号", "编号", "议案编号");

    private static readonly Regex Plain = Rule.Of($"^(第)?{Number}号?$");

    public static Reading<string>? Find(LetterLayout layout)
    {
        var label = Labelled.Find(layout.Head);
        var number = label is null ? null : Plain.Match(label.Value);
        return Agreement.Of(
            In(layout.Title),
            layout.Opening.Select(In).FirstOrDefault(r => r is not null),
            number is { Success: true } ? label!.As(number.Groups["number"].Value) : null)
            ?? OtherTitles.In(layout).Select(In).FirstOrDefault(r => r is not null)?.But(Sureness.Likely);
    }

    private static Reading<string>? In(Paragraph? paragraph)
    {
        if (paragraph is null)
            return null;
        // What is quoted has numbers of its own; a document number ends in 号 too, but stands behind its year.
        var key = Quotation.Blanked(paragraph.Key);
        if (LikeALetter.Match(key) is { Success: true } like)
            return paragraph.Read(like.Groups["number"], Sureness.Sure);
        key = DocumentNumberField.Anywhere.Replace(key, m => new('\u25A0', m.Length));
        foreach (var form in Forms)
            if (form.Match(key) is { Success: true } match)
            {
                var found = paragraph.Read(match.Groups["number"], Sureness.Sure);
                return found with { Value = found.Value.Replace(" ", "", StringComparison.Ordinal) };
            }

        return null;
    }
}
