using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>附件: each annex's title, its own department, and whether it says that another department must be asked.</summary>
internal static class AnnexesField
{
    private const int TitleLines = 4, LongestTitle = 120;

    private static readonly Regex Line = Rule.Of(@"^附\s*件?\s*[\d一二三四五六七八九十]{0,2}\s*[：.]?\s*(?<item>.*)$");
    private static readonly Regex Item = Rule.Of(
        @"^(附件)?\s*([\d一二三四五六七八九十]{1,2}\s*[.、．：]|（[\d一二三四五六七八九十]{1,2}）)?\s*(?<title>.+?)[；。]?$");

    private static readonly Regex Next = Rule.Of(@"(?<=\S)\s*(?=\d{1,2}[.、](?!\d)\s*[\H《])");
    private static readonly Regex File = Rule.Of(@"\.(docx?|pdf|xlsx?|wps|jpg|png|zip|rar|ofd)$");
    private static readonly Regex InTitle = Rule.Of(@"^(?<name>[\H（）]{2,30}?)(关于|对|的?(会办|协办)?(答复)?意见)");
    private static readonly Regex Ask = Rule.Of(
        @"(建议|需|请|须|应)?(共商|另商|再商|商请|征求|征询|咨询|转请|转|会商|商|由|请|交由|联系)(?<who>[\H（）]{2,30}?)(的)?"
        + "(相关|有关)?(意见|回复|答复|办理|研究|处理|提出)");

    private static readonly Regex OutsideRemit = Rule.Of("不属于?(我|本)|不在(我|本)|非(我|本)|职责范围外|超出|不是(我|本)|建议|涉及");

    public static IReadOnlyList<ReadAnnex> Find(LetterLayout layout)
    {
        var listed = Listed(layout.Close).ToList();
        var annexes = layout.Annexes.Select((text, i) => Read(text, i < listed.Count ? listed[i] : null)).OfType<ReadAnnex>().ToList();
        var others = listed.Skip(layout.Annexes.Count);
        return [.. annexes, .. others.Select(title => new ReadAnnex(title, Department(title), null, []))];
    }

    /// <summary>The titles that the annex line of the letter names, over one or more lines.</summary>
    private static IEnumerable<Reading<string>> Listed(IReadOnlyList<Paragraph> close)
    {
        var from = close.ToList().FindIndex(p => Closing.IsAnnexLine(p.Key) || Closing.IsAnnexHead(p.Key));
        if (from < 0)
            yield break;
        for (var i = from; i < close.Count; i++)
        {
            var line = i == from || Closing.IsAnnexLine(close[i].Key) ? Line.Match(close[i].Key).Groups["item"] : null;
            if (i > from && line is null && Marker.LevelOf(close[i].Key) != 3 && !File.IsMatch(close[i].Key))
                yield break;
            var part = line is null ? close[i] : close[i].From(line.Index);
            int[] cuts = [.. Next.Matches(part.Key).Select(m => m.Index + m.Length).Where(c => c > 0), part.Key.Length];
            for (int c = 0, start = 0; c < cuts.Length; start = cuts[c], c++)
                if (Item.Match(part.Key[start..cuts[c]].Trim()).Groups["title"].Value.Trim() is { Length: > 1 } title)
                    yield return Bare(part.Slice(start, cuts[c] - start), title);
        }
    }

    private static Reading<string> Bare(Paragraph part, string key)
    {
        var (start, length) = (part.Key.IndexOf(key, StringComparison.Ordinal), key.Length);
        length -= File.Match(key).Length;
        var inner = part.Key.Substring(start, length);
        if (inner.StartsWith('《') && inner.EndsWith('》') && inner.IndexOf('》', StringComparison.Ordinal) == length - 1)
            (start, length) = (start + 1, length - 2);
        return part.Read(start, length, Sureness.Likely);
    }

    private static ReadAnnex? Read(IReadOnlyList<Paragraph> text, Reading<string>? listed)
    {
        var head = text.TakeWhile(IsOfTitle).ToList();
        if (head.Count > 0 && Closing.IsAnnexLine(head[0].Key) && Line.Match(head[0].Key).Groups["item"] is { Success: true } item)
            head[0] = head[0].From(item.Index);
        var printed = head.FindIndex(p => DocumentNumberField.Anywhere.IsMatch(p.Key));
        if (printed >= 0 && head.Count > 1)
            head.RemoveAt(printed);
        var joined = head.Count > 0 ? Paragraph.Join(head) : null;
        var title = joined is { Key.Length: > 1 } ? Bare(joined, joined.Key.Trim()) : listed;
        if (title is null)
            return null;
        if (joined is not null)
            title = title.But(Sureness.Sure);
        var rest = text.Skip(head.Count).Where(p => Salutation.LengthIn(p.Key) != p.Key.Length).ToList();
        var close = new CloseFinder(rest, new HashSet<string>()).Find(0);
        return new(title, close.Signature ?? Department(title), Asked(rest), Outline.Of([.. rest.Take(close.Start)]));
    }

    /// <summary>A title stands above numbers and salutations, and is no sentence.</summary>
    private static bool IsOfTitle(Paragraph paragraph, int index) => index < TitleLines && paragraph.Key.Length <= LongestTitle
        && !paragraph.Key.EndsWith('。') && Salutation.LengthIn(paragraph.Key) == 0 && Marker.LevelOf(paragraph.Key) is 0 or > 3;

    private static Reading<string>? Department(Reading<string> title) =>
        InTitle.Match(title.Value) is { Success: true } match && Organisation.IsName(match.Groups["name"].Value)
            ? title.As(match.Groups["name"].Value).But(Sureness.Likely)
            : null;

    private static Reading<string>? Asked(IEnumerable<Paragraph> text)
    {
        foreach (var paragraph in text)
            foreach (Match match in Ask.Matches(paragraph.Key))
                if (Organisation.IsName(match.Groups["who"].Value)
                    && OutsideRemit.IsMatch(paragraph.Key[Math.Max(0, match.Index - 60)..(match.Index + match.Length)]))
                    return paragraph.Read(match.Groups["who"], Sureness.Likely);
        return null;
    }
}
