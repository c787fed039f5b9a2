using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Tells the lines below a letter's body, and those of the page below the letter.</summary>
internal static class Closing
{
    private static readonly Regex Labelled = Rule.Of(
        "^[（〔]?" + Rule.AnySpaced(
            "联系人", "联系单位", "联系电话", "联系方式", "联系科室", "联系处室", "联系部门", "经办人", "承办人", "具体承办", "抄送", "抄报", "分送",
            "签发人", "公开属性", "公开方式", "公开类别", "公开选项", "是否公开", "信息公开", "公开意见", "办理类别", "答复类别", "办理结果", "主题词",
            "会办单位", "协办单位", "主办单位", "承办单位", "主管领导", "分管领导", "领导署名", "领导签批", "领导签字", "承办负责人", "签批人", "经手人")
        + "([^，。；：]{0,10}：|\\s|\\d|$)"
        + "|^[（〔]?(此件|本件)[^。]{0,8}公开|^[（]?(电话|手机|邮箱|传真)：|印发$");

    private static readonly Regex Page = Rule.Of(
        "^(【|〔|\\[)?\\s*(扫一扫|分享|打印|关闭|上一篇|下一篇|上一条|下一条|相关链接|相关文章|相关信息|相关阅读|相关附件|附件下载|版权所有"
        + "|主办：|主办单位：.*(政府|办公室|中心|版权|网|备案)|主管：|主管单位|承办：|承办单位：.*(政府|办公室|信息中心)|网站地图|技术支持|地址：|邮编|您是第|浏览次数|责任编辑|信息来源|文章来源"
        + "|来源：|编辑：|返回|友情链接|当前位置|无关的|关于我们|联系我们|网站标识|copyright|热门|推荐|字体|收藏|评论|您访问|我要纠错|网站声明"
        + "|政府网站|标签：|留言|验证码|原文链接|免责声明)|ICP备|公网安备|[?？]{8,}|版权所有|扫一扫|网站标识码|(?i)copyright");

    private static readonly Regex Copies = Rule.Of($"^[（]?{Rule.AnySpaced("抄送", "抄报", "分送")}\\s*(机关|单位)?\\s*(：|\\s|$)");
    private static readonly Regex AnnexHead = Rule.Of(@"^附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：]?$");
    private static readonly Regex AnnexLine = Rule.Of(
        @"^附(\s*件)?\s*([\d一二三四五六七八九十]{1,2}\s*[：.、]?|[：.]|\s|(?=《|〈|〔))\s*\S");

    /// <summary>Whether it is a line like 联系人： or 抄送：.</summary>
    public static bool IsLabelled(string key) => (Labelled.IsMatch(key) || IsAnnexLine(key) || IsAnnexHead(key)) && key.Length < 400;

    /// <summary>Whether it names those who get copies: 抄送：….</summary>
    public static bool IsCopies(string key) => Copies.IsMatch(key);

    /// <summary>Whether it belongs to the page and not to the letter.</summary>
    public static bool IsOfPage(string key) => key.Length < 160 && Page.IsMatch(key);

    /// <summary>Whether an annex begins here: 附件, alone on its line.</summary>
    public static bool IsAnnexHead(string key) => AnnexHead.IsMatch(key);

    /// <summary>Whether it names an annex: 附件：….</summary>
    public static bool IsAnnexLine(string key) => AnnexLine.IsMatch(key)
        && (key.StartsWith("附：", StringComparison.Ordinal) || key[1..].TrimStart().StartsWith('件'));

    /// <summary>The length of the signature that a paragraph is, of several side by side that of the first; 0 where it is none.</summary>
    public static int SignatureIn(string key)
    {
        if (key.Split(' ') is { Length: >= 2 and <= 8 } names && names.All(n => n.Length > 3 && SignatureIn(n) > 0))
            return names[0].Length;
        var length = Organisation.LengthWithoutSeal(key);
        return length is >= 3 and <= 40 && Marker.LevelOf(key) == 0
            && Organisation.IsName(key[..length].Replace(" ", "", StringComparison.Ordinal)) ? length : 0;
    }
}
