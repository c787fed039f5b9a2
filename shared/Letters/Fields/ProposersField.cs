using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>提案者: from the salutation; of an opinion, from the opening (张三委员提出的…).</summary>
internal static class ProposersField
{
    private const string Rank = "(政协委员|人大代表|提案人|委员|代表|议员|同志|先生|女士|教授)";

    private static readonly Regex Greeting = Rule.Of("[，]?\\s*((您|你)们?好)?[！。，： ]*$");
    private static readonly Regex Honour = Rule.Of("^(尊敬的?|敬爱的?|敬致|致(?=尊|\\s))\\s*");
    private static readonly Regex Others = Rule.Of(
        $@"\s*等\s*([\d一二三四五六七八九十两]{{1,3}}\s*(位|名|人)?)?[^、，；]{{0,14}}?({Rank}|单位|人|联名)?$");

    private static readonly Regex CoSigners = Rule.Of("，?(并转|转|及|和|并)((各|全体|其他|其余)位?(附议|联名|附名)?|附议|联名|附名)(的)?(代表|委员|人|者)们?$");

    private static readonly Regex Trailing = Rule.Of(
        $@"\s*(（[^（）]{{0,30}}）)?\s*([两二三四五六七八九十\d]{{1,3}}\s*(位|名))?(市|区|县|省|全国)?{Rank}(（[^（）]{{0,30}}）)?$");

    private static readonly Regex Leading = Rule.Of($@"^[\H]{{0,12}}?(政协委员|人大代表|届委员|提案人|会议)(?=[\H]{{2}})");
    private static readonly Regex Person = Rule.Of(@"^[\H〇]{1,6}([·][\H]{1,12}){0,3}$|^[\H]{1,3}([*×xX○〇]{1,3}|某{1,2})$");
    private static readonly Regex Nobody = Rule.Of("^(各位|诸位|有关|相关|全体)|^$");
    private static readonly Regex Body = Rule.Of(@"^[\H·]{2,30}(（[^（）]{2,20}）)?$");
    private static readonly Regex Apart = Rule.Of(
        $@"[、，；\s]+|并转|(?<=^[\H]{{2,4}})({Organisation.And}|及|与)(?=[\H]{{2,4}}(委员|代表|(?<!委员|代表)$))"
        + $"|(?<=委员|代表)({Organisation.And}|及|与)?(?=[\\H]{{2,4}}(委员|代表))");

    private static readonly Regex InOpening = Rule.Of(
        @"(?<who>[\H·*×、，]{1,80}?(等\s*[\d一二三四五六七八九十两]{0,3}\s*(位|名|人)?)?(政协|人大)?"
        + @"(委员|代表|党派|工商联|[会盟社]市委会?|委员会))(在[^。，《]{4,40}(上|期间|中))?(所|联名|共同)?(提出|提交|提(?=《|“|关于|的)|的?(?=《|“))");

    private static readonly Regex InRequest = Rule.Of("(政协委员|人大代表)(?<who>[\\H·]{2,4}?)(同志)?(的|第|《|“|\\d)");

    private static readonly Regex Lead = Rule.Of(
        "^(现将|现就)?(贵[局厅委办部院会]|我[局厅委办部院会]|你[局厅委办部院会])?(转来|转办|交办|收到|收悉|关于|对|现就|就)?的?"
        + "((市|区|县|省|州|全国)?(政协|人大)|(市|区|县|省|州|全国)(?=[\\H]{2,4}(委员|代表)$))?");

    private static readonly Label Labelled = new(
        "提案人", "提案者", "建议人", "领衔代表", "第一提案人", "提案委员", "领衔人", "提出人");

    public static IReadOnlyList<Reading<string>> Find(LetterLayout layout, bool opinion)
    {
        if (!opinion && layout.Salutation.Count > 0)
            return
            [
                .. layout.Salutation.SelectMany(p => In(p, 0, Greeting.Replace(p.Key, "").Length, Sureness.Sure, addressed: true))
                    .DistinctBy(r => r.Value),
            ];
        foreach (var paragraph in layout.Opening)
            if (InOpening.Match(paragraph.Key) is { Success: true } match)
            {
                var who = match.Groups["who"];
                var skip = Lead.Match(who.Value).Length;
                if (In(paragraph, who.Index + skip, who.Length - skip, Sureness.Likely) is { Count: > 0 } found)
                    return found;
            }

        foreach (var paragraph in layout.Opening)
            if (InRequest.Match(Quotation.Blanked(paragraph.Key)) is { Success: true } match)
                return [paragraph.Read(match.Groups["who"], Sureness.Likely)];
        return Labelled.Find(layout.Head) is { } label ? [.. Names(label.Value, addressed: false).Select(label.As)] : [];
    }

    private static List<Reading<string>> In(Paragraph paragraph, int start, int length, Sureness sure, bool addressed = false)
    {
        var found = new List<Reading<string>>();
        var from = start;
        foreach (var name in Names(paragraph.Key.Substring(start, length), addressed))
        {
            // The parts of a name may stand apart: 张  三.
            var place = Rule.Of(string.Join(@"\s*", name.Select(c => Regex.Escape(c.ToString())))).Match(paragraph.Key, from);
            if (!place.Success)
                continue;
            from = place.Index + place.Length;
            found.Add(new(name, paragraph.WhereOf(place.Index, place.Length), sure));
        }

        return found;
    }

    private static List<string> Names(string who, bool addressed)
    {
        var text = Others.Replace(CoSigners.Replace(Honour.Replace(who.Trim().TrimEnd('：'), ""), ""), "");
        var parts = Apart.Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        for (var i = 0; i + 1 < parts.Count; i++) // 张 三: a short name set to the width of long ones
            if (parts[i].Length == 1 && parts[i + 1].Length is 1 or 3 && Trailing.Replace(parts[i + 1], "").Length == 1)
                (parts[i], parts[i + 1]) = (parts[i] + parts[i + 1], "");
        return [.. parts.Where(p => p.Length > 0).Select(p => Name(p, addressed)).OfType<string>().Distinct()];
    }

    /// <param name="part">A member of a list.</param>
    /// <param name="addressed">Whether the list is the salutation: then any body that it names is a proposer.</param>
    private static string? Name(string part, bool addressed)
    {
        var name = Honour.Replace(part, "");
        if (Organisation.IsName(name) || name.EndsWith("代表团", StringComparison.Ordinal))
            return name;
        name = Others.Replace(Trailing.Replace(name, ""), "");
        name = Leading.Replace(Trailing.Replace(name, ""), "").Replace(" ", "", StringComparison.Ordinal);
        var known = Person.IsMatch(name) || Organisation.IsName(name) || (addressed && Body.IsMatch(name));
        return known && !Nobody.IsMatch(name) ? name : null;
    }
}
