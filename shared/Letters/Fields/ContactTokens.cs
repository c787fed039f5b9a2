using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>What a line of contacts is made of: labels, names and phones, in its order.</summary>
internal static class ContactTokens
{
    private const string Phone =
        @"(?<phone>(?<![\d*A-Za-z])（?(0\d{2,3}[）\-\s]{0,2})?"
        + @"(1\d\d[\s-]\d{4}[\s-]\d{4}|[48]00[\s-]\d{3,4}[\s-]\d{3,4}|[2-9]\d{2,3}[\s-]\d{4}|[lI][3-9]\d{9}|[1-9\d*][\d*]{4,13})(?![\d*])"
        + @"(\s?(-|转)\s?\d{1,6})?)";

    // An official is named beside the contact, and is one only with a phone of its own.
    private static readonly string Officials = "(?<official>" + Rule.AnySpaced(
        "主管领导", "分管领导", "承办领导", "领导署名", "领导签批", "领导签字", "承办负责人", "部门负责人", "单位负责人", "科室负责人", "负责人", "审核人", "签发人") + ")人?(姓名|签字|签名)?";

    private static readonly string Ignored = "(?<ignored>"
        + Rule.AnySpaced("邮箱", "电子邮件", "邮政编码", "邮编", "传真", "通讯地址", "联系地址", "地址", "职务", "公开属性", "信息公开", "是否公开") + ")";

    private const string Words =
        @"(?<label>联\s*系\s*单\s*位(及|和)?|联\s*系\s*(人|科\s*室|处\s*室|部\s*门)员?|(具\s*体\s*)?(经|承)\s*办\s*(人|单\s*位|科\s*室|处\s*室)员?|经\s*手\s*人"
        + @"|联\s*系\s*(电\s*话|方\s*式)|办公电话|座机|电\s*话|手\s*机(号码)?|姓名|签字|签名|(及|和|与)(?=联系|电话|手机))";

    private static readonly Regex Token = Rule.Of(
        $@"({Phone}|{Officials}|{Ignored}|{Words}|(?<name>[\H]\s[\H](?=\s|$|[，；、）])|[\H·]+[*×○]{{0,3}}|[\H]))");

    private static readonly Regex Halves = Rule.Of(@"(?<=^[^\s]{3,4}|^1\d\d\s\d{4})\s(?=\d{4}(\s|$))(?<!^0\d{2,3}\s)");
    private static readonly Regex Scanned = Rule.Of("^[lI]");

    /// <summary>The tokens of a line.</summary>
    public static IEnumerable<Match> Of(string key) => Token.Matches(key);

    /// <summary>The number that a phone's token is, in the form that all are given in.</summary>
    public static Reading<string> Number(Paragraph paragraph, Group phone)
    {
        var damaged = phone.Value[0] is 'l' or 'I';
        var read = paragraph.Read(phone, damaged ? Sureness.Doubtful : Sureness.Sure);
        var key = Halves.Replace(Scanned.Replace(phone.Value, "1"), "").Replace("（", "", StringComparison.Ordinal).Replace('）', '-')
            .Replace(" ", "-", StringComparison.Ordinal);
        return read with { Value = key.Replace("--", "-", StringComparison.Ordinal) };
    }
}
