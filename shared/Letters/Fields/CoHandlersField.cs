using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// 会办单位: those whom the opening says were consulted, and those with whom the letter plans to act (会同…). With whom something
/// was done in the past is not among them.
/// </summary>
internal static class CoHandlersField
{
    // After these come names, whatever is said of them.
    private static readonly Regex Surely = Rule.Of(
        "(会同|经商|经会同|经会商|经会(?!议|同|商)|会商|征求了?|征询了?|((?<=[，。；经我局厅委办并已])商)|(会办|协办)单位[：（]?)");

    // Names after these count only where it is then said what they did.
    private static readonly Regex Perhaps = Rule.Of(
        $"(结合|综合|汇总|联合|听取了?|吸收了?|与|{Organisation.And}|由|经(?!商|会)|(?<=^|[，。；：]))");

    private static readonly Regex TakesPart = Rule.Of(
        "^(等[^，。；]{0,20}?)?[^，。；]{0,6}?(意见|会办(?!公)|协办|沟通|协商|会商|研究办理|共同办理|配合办理)");

    private static readonly Regex Planned = Rule.Of("(会同|联合)");
    private static readonly Label Labelled = new("会办单位", "协办单位", "会办部门");

    public static IReadOnlyList<Reading<string>> Find(LetterLayout layout, IEnumerable<Paragraph> planned)
    {
        var found = layout.Opening.SelectMany(Consulted).ToList();
        foreach (var paragraph in layout.Head.Concat(layout.Close))
            if (Labelled.Find([paragraph]) is not null && paragraph.Key.IndexOf('：', StringComparison.Ordinal) + 1 is var from and > 0)
                found.AddRange(Organisation.Names(paragraph, from, paragraph.Key.TrimEnd('。', '）').Length - from, Sureness.Sure));
        found.AddRange(planned.SelectMany(p => Lists(Planned, p, Sureness.Likely)));
        var author = layout.Signature?.Value;
        return [.. found.Where(r => r.Value != author).DistinctBy(r => r.Value)];
    }

    private static IEnumerable<Reading<string>> Consulted(Paragraph paragraph)
    {
        var sure = Lists(Surely, paragraph, Sureness.Sure).ToList();
        // The 和 within a name (住房和城乡建设局) begins no other one.
        return sure.Concat(Lists(Perhaps, paragraph, Sureness.Likely, TakesPart).Where(other => !sure.Exists(name => Overlap(name.Where, other.Where))));
    }

    private static bool Overlap(TextSpan one, TextSpan other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static IEnumerable<Reading<string>> Lists(Regex before, Paragraph paragraph, Sureness sure, Regex? after = null)
    {
        for (var match = before.Match(paragraph.Key); match.Success; match = match.NextMatch())
        {
            var (names, end) = NameList.Read(paragraph, match.Index + match.Length, sure);
            if (after is null || after.IsMatch(paragraph.Key[end..]))
                foreach (var name in names)
                    yield return name;
        }
    }
}
