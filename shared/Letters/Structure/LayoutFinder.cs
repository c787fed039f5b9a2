using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Finds the parts of a letter among the paragraphs of a page.</summary>
public static class LayoutFinder
{
    /// <summary>How many paragraphs an opening may have.</summary>
    private const int OpeningAtMost = 5;

    /// <summary>您好！ alone is no opening yet.</summary>
    private const int Greeting = 8;

    /// <summary>The layout; null where the text is no letter.</summary>
    public static LetterLayout? Find(IReadOnlyList<Paragraph> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (FindStart(page) is not { } start)
            return null;
        var (head, salutation, rest) = start;
        var annex = FirstAnnex(rest);
        var letter = rest.Take(annex).ToList();
        var opening = salutation.Count == 0 && !Opening.IsSure(letter[0].Key) ? 0 : OpeningOf(letter);
        if (opening > 0 && Opening.EndIn(letter[opening - 1].Key) is > 0 and var end)
            letter = [.. letter.Take(opening - 1), letter[opening - 1].Slice(0, end), letter[opening - 1].From(end), .. letter.Skip(opening)];
        var close = new CloseFinder(letter, head.Select(p => p.Key).ToHashSet()).Find(Math.Min(opening, letter.Count));
        var foot = FootOf(rest, annex, close);
        var annexes = AnnexSplitter.Split([.. rest.Skip(annex).Take(foot - annex)]);
        return new()
        {
            Head = head,
            Title = TitleFinder.Find(head),
            Salutation = salutation,
            Opening = [.. letter.Take(opening)],
            Body = BodyOf(letter, opening, close.Start),
            Close = [.. letter.Skip(close.Start).Take(close.End - close.Start)],
            Signature = close.Signature,
            Date = close.Date,
            Tail = [.. letter.Skip(close.End), .. rest.Skip(foot)],
            Annexes = annexes,
        };
    }

    private static (IReadOnlyList<Paragraph> Head, IReadOnlyList<Paragraph> Salutation, IReadOnlyList<Paragraph> Letter)? FindStart(
        IReadOnlyList<Paragraph> page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (SalutationAt(page, i) == 0)
                continue;
            var (salutation, next) = (new List<Paragraph>(), i);
            for (; next < page.Count && salutation.Count < 30 && SalutationAt(page, next) is > 0 and var size; next++)
            {
                salutation.Add(page[next].Slice(0, size));
                if (size == page[next].Key.Length)
                    continue;
                var rest = page[next].From(size);
                if (Opening.IsOne(rest.Key))
                    return (page.Take(i).ToList(), salutation, [rest, .. page.Skip(next + 1)]);
                break;
            }

            if (page.Skip(next).Take(3).Any(p => Opening.IsOne(p.Key)))
                return (page.Take(i).ToList(), salutation, page.Skip(next).ToList());
        }

        for (var i = 0; i < page.Count; i++)
            if (Opening.IsSure(page[i].Key) && !Closing.IsOfPage(page[i].Key) && page[i].Key.Length > 20)
                return (page.Take(i).ToList(), [], page.Skip(i).ToList());
        return TitledText.StartOn(page) is { } start ? (page.Take(start).ToList(), [], page.Skip(start).ToList()) : null;
    }

    /// <summary>The length of the salutation that a paragraph begins with: by its own words, or by the opening below it.</summary>
    private static int SalutationAt(IReadOnlyList<Paragraph> page, int index) => Salutation.LengthIn(page[index].Key) is > 0 and var length
        ? length
        : index + 1 < page.Count && Opening.IsSure(page[index + 1].Key) && Salutation.IsAbove(page[index].Key) ? page[index].Key.Length : 0;

    private static int OpeningOf(List<Paragraph> letter)
    {
        for (var i = 0; i < letter.Count && i < OpeningAtMost; i++)
        {
            if (i > 0 && Marker.LevelOf(letter[i].Key) > 0)
                return i;
            if (Opening.IsLast(letter[i].Key))
                return i + 1;
        }

        var received = letter.FindIndex(p => Opening.IsOne(p.Key) && p.Key.Length > Greeting);
        return received is >= 0 and < OpeningAtMost ? received + 1 : 0;
    }

    /// <summary>A short letter may answer in the paragraph that it opens with.</summary>
    private static IReadOnlyList<Paragraph> BodyOf(List<Paragraph> letter, int opening, int close) =>
        close > opening || opening == 0 ? [.. letter.Skip(opening).Take(close - opening)] : [letter[opening - 1]];

    /// <summary>An annex begins at 附件 alone on a line, or, below the date, at a line that begins so and is followed by its text.</summary>
    private static int FirstAnnex(IReadOnlyList<Paragraph> rest)
    {
        var dated = false;
        for (var i = 1; i < rest.Count; i++)
        {
            var key = rest[i].Key;
            if (Closing.IsAnnexHead(key) && AnnexSplitter.HasText(rest, i + 1))
                return i;
            if (dated && Closing.IsAnnexLine(key) && !Closing.IsOfPage(key) && AnnexSplitter.HasText(rest, i + 1))
                return i;
            dated |= DateText.Line(key) is { } date && IsSignedDate(date.Groups["who"].Value);
        }

        return rest.Count;
    }

    /// <summary>The copies stand on the last page, below the annexes: those of the letter, where it has named none above them.</summary>
    private static int FootOf(IReadOnlyList<Paragraph> rest, int annex, CloseFinder.Close close)
    {
        if (rest.Take(annex).Skip(close.Start).Any(p => Closing.IsCopies(p.Key)))
            return rest.Count;
        var copies = rest.Count - 1;
        while (copies > annex && !Closing.IsCopies(rest[copies].Key))
            copies--;
        return copies > annex && rest.Skip(copies).All(p => !Closing.IsAnnexHead(p.Key)) ? copies : rest.Count;
    }

    private static bool IsSignedDate(string who) => who.Length == 0 || Closing.SignatureIn(who) > 0;
}
