using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Some pages print an answer without its salutation and opening: the title that names the case, and then the text.</summary>
internal static class TitledText
{
    /// <summary>How far below its title a text may begin: the page's own lines stand between.</summary>
    private const int Between = 14;

    private const int ShortestText = 40;

    private static readonly Regex Title = Rule.Of(
        @"(第\s*[A-Za-z\d-]{1,12}\s*号|\d{1,8}号)[^，。]{0,12}(提案|建议|议案)[^，。]{0,12}(答复|复函|回复|办复)(意见|函|情况|内容)?(的函)?$");

    private static readonly Regex Text = Rule.Of("^(答复|办理|回复)(内容|意见|情况)：?$");

    /// <summary>Where the text begins; null where the page is none of these, or lists several answers.</summary>
    public static int? StartOn(IReadOnlyList<Paragraph> page)
    {
        var titles = Enumerable.Range(0, page.Count)
            .Where(i => page[i].Key.Length < 160 && Title.IsMatch(page[i].Key) && !Closing.IsOfPage(page[i].Key)).ToList();
        if (titles.Count == 0 || titles.Select(i => Title.Match(page[i].Key).Value).Distinct().Count() > 1)
            return null;
        var below = Enumerable.Range(titles[^1] + 1, Math.Min(Between, page.Count - titles[^1] - 1)).ToList();
        var labelled = below.FirstOrDefault(i => Text.IsMatch(page[i].Key));
        var text = below.FirstOrDefault(i => i > labelled && IsText(page[i].Key));
        return text == 0 ? null : labelled == 0 ? text : labelled + 1;
    }

    private static bool IsText(string key) => key.Length >= ShortestText && key.Contains('。', StringComparison.Ordinal) && !Closing.IsOfPage(key);
}
