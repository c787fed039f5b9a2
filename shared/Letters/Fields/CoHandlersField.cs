using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>
/// 会办单位: those whom the opening says were consulted, those whom the letter calls so, and those with whom it plans to act (会同…). With
/// whom something was done in the past is not among them.
/// </summary>
internal static class CoHandlersField
{
    /// <summary>No letter has more; a text that is made to keep the reader busy has.</summary>
    private const int Places = 100, Paragraphs = 40;

    // After these come names, whatever is said of them.
    private static readonly Regex Surely = Rule.Of(
        "(会同|经商|经与|经会同|经会商|经会(?!议|同|商)|会商|征求了?|征询了?|((?<=[，。；经我局厅委办并已])商)|(会办|协办)单位[：（]?)");

    // Names after these count only where it is then said what they did.
    private static readonly Regex Perhaps = Rule.Of(
        $"(结合|综合|汇总|联合|听取了?|吸收了?|与|{Organisation.And}|由|经(?!商|会)|(?<=^|[，。；：]))");

    private static readonly Regex TakesPart = Rule.Of(
        "^(等[^，。；]{0,20}?)?[^，。；]{0,6}?(意见|会办(?!公)|协办|沟通|协商|会商|研究办理|共同办理|配合办理)");

    private static readonly Regex CalledSo = Rule.Of("^等?(\\d+个|几个|各)?(会办|协办|协同办理)(单位|部门)");
    private static readonly Regex CalledSomewhere = Rule.Of("(会办|协办|协同办理)(单位|部门)");
    private static readonly Regex Planned = Rule.Of("(会同|联合)");
    private static readonly Regex AnyBody = Rule.Of("^(?!暂?无|详?见|空|相关|有关|各)[\\H（）]{2,30}$");
    private static readonly Regex NextLabel = Rule.Of("[\\s；][\\H]{2,8}：");
    private static readonly Label Labelled = new("会办单位", "协办单位", "会办部门", "协办部门");

    public static IReadOnlyList<Reading<string>> Find(LetterLayout layout, IEnumerable<Paragraph> planned)
    {
        var found = layout.Opening.SelectMany(Consulted).ToList();
        foreach (var paragraph in layout.Head.Concat(layout.Close).Concat(layout.Tail))
            if (Labelled.Place([paragraph]) is var (_, value))
                found.AddRange(Listed(paragraph, value));
        found.AddRange(layout.Body.Where(p => CalledSomewhere.IsMatch(p.Key)).Take(Paragraphs).SelectMany(p => Lists(Perhaps, p, Sureness.Sure, CalledSo)));
        found.AddRange(planned.Take(Paragraphs).SelectMany(p => Lists(Planned, p, Sureness.Likely)));
        var author = layout.Signature?.Value;
        return [.. found.Where(r => r.Value != author).DistinctBy(r => r.Value)];
    }

    /// <summary>The names behind a label, up to the next one or to the bracket's end.</summary>
    private static IReadOnlyList<Reading<string>> Listed(Paragraph paragraph, Group value)
    {
        var end = NextLabel.Match(paragraph.Key, value.Index) is { Success: true } next ? next.Index : paragraph.Key.Length;
        var length = paragraph.Key[value.Index..end].TrimEnd('。', '）', '；', ' ').Length;
        return Organisation.Names(paragraph, value.Index, length, Sureness.Sure) is { Count: > 0 } known ? known : Bodies(paragraph, value.Index, length);
    }

    /// <summary>Behind such a label stand bodies, also those whose names say no such thing: 云溪法庭.</summary>
    private static IReadOnlyList<Reading<string>> Bodies(Paragraph paragraph, int start, int length)
    {
        var items = Organisation.Items(paragraph.Key, start, length).ToList();
        return items.TrueForAll(i => AnyBody.IsMatch(paragraph.Key.Substring(i.Start, i.Length).Trim()))
            ? [.. items.Select(i => paragraph.Read(i.Start, i.Length, Sureness.Likely))]
            : [];
    }

    private static IEnumerable<Reading<string>> Consulted(Paragraph paragraph)
    {
        var found = Lists(Surely, paragraph, Sureness.Sure).ToList();
        // The 和 within a name (住房和城乡建设局) begins no other one.
        foreach (var other in Lists(Perhaps, paragraph, Sureness.Likely, TakesPart))
            if (!found.Exists(name => Overlap(name.Where, other.Where)))
                found.Add(other);
        return found;
    }

    private static bool Overlap(TextSpan one, TextSpan other) =>
        one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static IEnumerable<Reading<string>> Lists(Regex before, Paragraph paragraph, Sureness sure, Regex? after = null)
    {
        var looked = 0;
        for (var match = before.Match(paragraph.Key); match.Success && looked < Places; match = match.NextMatch(), looked++)
        {
            var (names, end) = NameList.Read(paragraph, match.Index + match.Length, sure);
            if (after is null || after.IsMatch(paragraph.Key[end..]))
                foreach (var name in names)
                    yield return name;
        }
    }
}
