using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Finds a letter's close: its signature and date, and the labelled lines around them.</summary>
/// <param name="letter">The letter from its opening on.</param>
/// <param name="marks">The lines of its head: a name that stands there and again below the body is the author's, whatever its form.</param>
internal sealed class CloseFinder(IReadOnlyList<Paragraph> letter, IReadOnlySet<string> marks)
{
    /// <summary>How many lines may stand between the signature and the date.</summary>
    private const int Between = 4;

    public sealed record Close(int Start, int End, Reading<string>? Signature, Reading<DateOnly>? Date);

    public Close Find(int bodyStart)
    {
        var end = EndOfPage(bodyStart);
        var dated = LastDate(bodyStart, end);
        var (signed, signature) = LastSignature(bodyStart, end, dated);
        var date = dated < 0 ? null : DateText.Line(letter[dated].Key) is { } match ? DateText.Read(letter[dated], match) : null;
        if (dated >= 0 && signature is null && DateText.Line(letter[dated].Key)!.Groups["who"] is { Length: > 0 } who
            && SignatureIn(who.Value) is > 0 and var length)
            signature = letter[dated].Read(who.Index, length, Sureness.Sure);

        var marks = new[] { signed, dated }.Where(i => i >= 0).ToList();
        var start = marks.Count > 0 ? marks.Min() : end;
        // The lines with labels may stand above the signature too: contacts, and the annex line with its items.
        for (var i = start - 1; i >= bodyStart && start - i <= 12; i--)
            if (Closing.IsLabelled(letter[i].Key))
                start = i;
            else if (Marker.LevelOf(letter[i].Key) is 1 or 2 || (letter[i].Key.Length > 60 && !IsListed(letter[i].Key)))
                break;
        return new(start, end, signature, date);
    }

    /// <summary>Whether it may be an item of the list of annexes: numbered, and no sentence.</summary>
    private static bool IsListed(string key) => Marker.LevelOf(key) == 3 && key[^1] is not ('。' or '；' or '：');

    /// <summary>Below the first lines after the body that are the page's, nothing is the letter's.</summary>
    private int EndOfPage(int from)
    {
        for (var i = from; i < letter.Count; i++)
            if (Closing.IsOfPage(letter[i].Key))
                return i;
        return letter.Count;
    }

    /// <summary>The date line nearest to a signature, else the last one.</summary>
    private int LastDate(int from, int end)
    {
        var last = -1;
        for (var i = from; i < end; i++)
        {
            if (DateText.Line(letter[i].Key) is not { } date || letter[i].Key.EndsWith("印发", StringComparison.Ordinal))
                continue;
            var who = date.Groups["who"].Value;
            if (SignatureIn(who) > 0)
                return i;
            if (who.Length > 0)
                continue;
            if (Enumerable.Range(1, 3).Any(back => i - back >= from && SignatureIn(letter[i - back].Key) > 0))
                return i;
            last = i;
        }

        return last;
    }

    private (int Index, Reading<string>? Signature) LastSignature(int from, int end, int dated)
    {
        // With a date, the first of the names right above it (a joint letter has several), else one shortly below.
        var nearest = dated < 0
            ? Enumerable.Range(from, end - from).Reverse()
            : Enumerable.Range(Math.Max(from, dated - Between), Math.Max(0, dated - Math.Max(from, dated - Between))).Reverse()
                .Concat(Enumerable.Range(dated + 1, Math.Max(0, Math.Min(end, dated + 3) - dated - 1)));
        foreach (var i in nearest)
        {
            if (SignatureIn(letter[i].Key) is not (> 0 and var length))
                continue;
            var first = i;
            while (first > from && i < dated && SignatureIn(letter[first - 1].Key) > 0)
                first--;
            length = SignatureIn(letter[first].Key);
            return (first, letter[first].Read(0, length, dated >= 0 ? Sureness.Sure : Sureness.Likely));
        }

        return (-1, null);
    }

    private int SignatureIn(string key) =>
        Closing.SignatureIn(key) is > 0 and var length ? length : marks.Contains(key.Trim()) ? key.Length : 0;
}
