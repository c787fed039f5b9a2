using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>The page's own lines above a letter that repeat its title or name its session: what the title lost may stand there.</summary>
internal static class OtherTitles
{
    private const int Longest = 160;

    private static readonly Regex OfAnswer = Rule.Of("(提案|建议|议案)[^。]{0,30}(答复|复函|回复|办理|意见|函)|^[^，。：]{4,40}(会议|全会|大会)$|^(提案|建议|案)编?号：.{6,}");
    private static readonly Regex OfAnother = Rule.Of("^(上|下)一(篇|条)|>|»|/.*/");

    /// <summary>Those lines, the nearest first.</summary>
    public static IEnumerable<Paragraph> In(LetterLayout layout) => layout.Head.Reverse()
        .Where(p => p.Key.Length <= Longest && OfAnswer.IsMatch(p.Key) && !OfAnother.IsMatch(p.Key));
}
