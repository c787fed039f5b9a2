using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// One planned measure: what, by whom and until when. Both may stand in a bracket at its end (责任单位：…，完成时限：…), which is then no part of
/// the text; else they are looked for in the sentence.
/// </summary>
internal static class MeasureText
{
    private static readonly Regex Details = Rule.Of(
        "（((责任|牵头|承办|办理|落实|主办)(单位|部门|科室)：(?<who>[^：，；]{2,60}))?[，；]?"
        + "((完成|办结|办理|落实)?(时限|期限|时间)：(?<due>[^：，；（）]{2,30}))?）[。；]?$");

    private static readonly Regex Subject = Rule.Of(@"(^|[。；])(?<who>[\H]{3,20}?)(拟|将|计划|负责|牵头|要|正在)");

    private static readonly Regex Own = Rule.Of("^(下一?步|今后|接下来|同时|目前)|(我|本|贵|你)[局厅委办部院会市区县省]$");

    /// <summary>The measure that a part of a paragraph is, without its number.</summary>
    public static PlannedMeasure Read(Paragraph part)
    {
        if (Details.Match(part.Key) is { Success: true } details && (details.Groups["who"].Success || details.Groups["due"].Success))
        {
            var limit = details.Groups["due"] is { Success: true } until ? part.Read(until, Sureness.Sure) : null;
            return new(
                part.Read(0, details.Index, Sureness.Sure),
                limit,
                limit is null ? null : DueText.LastDay(limit.Value),
                details.Groups["who"] is { Success: true } by ? part.Read(by, Sureness.Sure) : null);
        }

        var due = DueText.Find(part);
        return new(part.Read(0, part.Text.Length, Sureness.Likely), due, due is null ? null : DueText.LastDay(due.Value), Who(part));
    }

    private static Reading<string>? Who(Paragraph part)
    {
        var match = Subject.Match(part.Key);
        return match.Success && Organisation.IsName(match.Groups["who"].Value) && !Own.IsMatch(match.Groups["who"].Value) ? part.Read(match.Groups["who"], Sureness.Likely) : null;
    }
}
