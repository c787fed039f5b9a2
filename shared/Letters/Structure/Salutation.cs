using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Tells the line that a letter is addressed with.</summary>
internal static class Salutation
{
    private static readonly Regex Label = Rule.Of(
        "来源|时间|日期|文号|索引|机构|名称|标题|主题|附件|联系|电话|抄送|分享|打印|位置|浏览|编辑|字号|字体|公开|类别|分类|编号|作者|如下|签发|承办"
        + "|内容|题目|案由|网址|点击|提案人|建议人|领衔|(?<![转及各])附议|类型|收悉|提出|您好|你好|办理结果|督办|以下|方面");

    private static readonly Regex Addressed = Rule.Of(@"^(?<who>[^：。；！？]{1,260})：");
    private static readonly Regex Greeted = Rule.Of("^[^：。；！？]{2,60}(委员|代表|先生|女士)[，]?\\s*(您|你)们?好[！。，：]?");
    private static readonly Regex Persons = Rule.Of(
        "(委员|代表|议员|同志|先生|女士|提案人|主委|教授)([（][^（）]{1,20}[）])?((及|并转|并).{0,12})?[，]?$");

    private static readonly Regex Masked = Rule.Of(@"^[\H]{1,2}([*×xX○〇]{1,3}|某{1,2})$");
    private static readonly Regex Names = Rule.Of(@"^[\H·*]{2,4}([、，\s]\s*[\H·*]{2,4})*(等.{0,12})?$");
    // Headings of a page or a form, with a colon behind them.
    private static readonly Regex Heading = Rule.Of(
        "情况|办理|回复|落实|措施|问题|意见|建议|现状|领导|时限|期限|背景|效果|原因|目标|要求|进展|成效|打算|说明|结论|要点|摘要|正文|全文|如次|单位|科室|处室|部门");

    private static readonly Regex AnyBody = Rule.Of(@"^[\H·*（）]{2,30}$");

    /// <summary>
    /// The length of the salutation that a paragraph begins with, its colon included; 0 where it begins with none. A paragraph may go on
    /// with the opening at once.
    /// </summary>
    public static int LengthIn(string key)
    {
        if (Addressed.Match(key) is { Success: true } match && !Label.IsMatch(match.Groups["who"].Value) && Marker.LevelOf(key) == 0)
        {
            var who = match.Groups["who"].Value.Trim();
            return IsWho(who) ? match.Length : 0;
        }

        if (Greeted.Match(key) is { Success: true, Length: < 70 } greeted)
            return greeted.Length;
        return IsWithoutColon(key) ? key.Length : 0;
    }

    /// <summary>Whether a paragraph right above a sure opening can be a salutation, though its names are of no known form.</summary>
    public static bool IsAbove(string key) => Addressed.Match(key) is { Success: true } match && match.Length == key.Length
        && match.Groups["who"].Value is var who && !Label.IsMatch(who)
        && Organisation.Items(who, 0, who.Length).All(item => AnyBody.IsMatch(who.Substring(item.Start, item.Length).Trim()));

    /// <summary>Whether a paragraph is a line like 张三委员, without the colon.</summary>
    public static bool IsWithoutColon(string key) =>
        key.Length <= 60 && Persons.IsMatch(key)
        && !key.Contains("关于", StringComparison.Ordinal) && !key.Contains('。', StringComparison.Ordinal)
        && !key.Contains('《', StringComparison.Ordinal) && !Label.IsMatch(key) && Marker.LevelOf(key) == 0 && !key.StartsWith('答');

    private static bool IsWho(string who) =>
        Persons.IsMatch(who) || Masked.IsMatch(who) || (Names.IsMatch(who) && !Heading.IsMatch(who))
        || Organisation.Items(who, 0, who.Length).All(item => IsMember(who.Substring(item.Start, item.Length).Trim()));

    private static bool IsMember(string member) => Organisation.IsName(member) || Persons.IsMatch(member) || Masked.IsMatch(member);
}
