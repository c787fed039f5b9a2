using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Tells how a letter begins: what was received, and that it is answered now.</summary>
internal static class Opening
{
    private static readonly Regex Received = Rule.Of(
        "收悉|敬悉|(您|你|们|贵).{0,30}提出|提出(的|了)?(《|“|关于)|(答复|回复|函复|反馈|说明|汇报|报告|意见|报|复函|函告)[^，。]{0,12}如下"
        + "|(提案|建议|议案)[^，。]{0,30}(已|业经|现)|(转来|交办|收到)[^。]{0,40}(提案|建议|议案)"
        + "|《[^》]{4,80}》[^。]{0,20}(提案|建议|议案|已)|您好|你好|作出以下答复|现(答复|回复)"
        + "|^(您|你)?.{0,12}(关于|《).{4,120}(提案|建议|议案)[》“]?(（[^（）]{1,30}）)?，|(提出|反馈)(以下|如下)");

    private static readonly Regex Announced = Rule.Of(
        "(答复|回复|函复|反馈|说明|汇报|报告|意见|情况|复函|函告|报)[^，。；]{0,12}(如下|：$)|以下答复");

    private static readonly Regex Begun = Rule.Of("^.{0,400}?(答复|回复|函复|反馈|函告|意见|情况)[^，。；]{0,12}如下[：。，]?\\s*");

    private static readonly Regex Sure = Rule.Of(
        "(提案|建议|议案|号）|》)[^。]{0,40}(收悉|敬悉)|(提案|建议|议案)[^。]{0,60}(现|特|兹)[^。]{0,30}(答复|回复|函复|意见|反馈)");

    /// <summary>Whether a paragraph may be the opening.</summary>
    public static bool IsOne(string key) => Received.IsMatch(key);

    /// <summary>Whether the letter's matter begins after the paragraph: 现答复如下.</summary>
    public static bool IsLast(string key) => Announced.IsMatch(key);

    /// <summary>Where the answer begins within the paragraph that announces it; 0 where nothing follows there.</summary>
    public static int EndIn(string key) =>
        Begun.Match(key) is { Success: true } match && key.Length - match.Length >= 10 && key[^1] != '：' ? match.Length : 0;

    /// <summary>Whether a paragraph is so surely an opening that it stands even without a salutation.</summary>
    public static bool IsSure(string key) => Sure.IsMatch(key) && key.Length < 1200;
}
