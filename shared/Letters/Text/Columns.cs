using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>
/// Parts a line of a letter's head that holds several things side by side: the class mark at the left, the document number at the
/// right. Other lines stay whole: a wide gap may stand within a name.
/// </summary>
internal static class Columns
{
    private const int LongestLine = 120;

    private static readonly Regex Gap = Rule.Of(
        @"\t[\t \u00A0\u3000]*| {3,}[ \t\u00A0\u3000]*|[ \u00A0\u3000]*\u3000{2,}[ \t\u00A0\u3000]*");
    private static readonly Regex OfHead = Rule.Of(
        @"^[\HA-Za-z]{2,18}\s*[〔\[（(【]\s*(19|20)\d\d\s*[〕\]）)】]\s*第?\s*\d{1,5}\s*号$"
        + $"|^{Rule.AnySpaced("签发人", "公开属性", "公开方式", "公开类别", "是否公开", "办理类别", "办理结果", "答复类别", "类别标记")}\\s*[：:]");

    /// <summary>The columns of a line; the line itself where it is none of a head.</summary>
    public static IEnumerable<MappedText> Of(MappedText line)
    {
        if (line.Length > LongestLine || !Gap.IsMatch(line.Text.Trim()))
            return [line];
        var (parts, start) = (new List<MappedText>(), 0);
        foreach (Match gap in Gap.Matches(line.Text))
        {
            parts.Add(line.Slice(start, gap.Index - start));
            start = gap.Index + gap.Length;
        }

        parts.Add(line.From(start));
        parts = [.. parts.Where(p => p.Text.Trim().Length > 0)];
        return parts.Count > 1 && parts.Exists(p => OfHead.IsMatch(p.Text.Trim())) ? parts : [line];
    }
}
