using System.Text.RegularExpressions;

namespace ProposalWorkflow.Domain.Publishing;

/// <summary>
/// Takes contact data out of running text: lines and brackets that name a contact go, telephone numbers and addresses of mail and chat become
/// <see cref="Mask"/>. Numbers that are there for everyone (12345, 400-…, 95…) have another form and stay.
/// </summary>
public static partial class ContactData
{
    /// <summary>What stands in the place of a number or an address.</summary>
    public const string Mask = "***";

    /// <summary>The text without them.</summary>
    public static string Remove(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new FoldedText(text);
        var without = folded.Replace(Regions(folded.Text, Brackets(), "").Concat(Regions(folded.Text, Lines(), "")).Order().Aggregate(
            new List<(int Index, int Length, string By)>(), Apart));
        folded = new FoldedText(without);
        return folded.Replace(Regions(folded.Text, Numbers(), Mask));
    }

    private static List<(int Index, int Length, string By)> Regions(string text, Regex pattern, string by) =>
        [.. pattern.Matches(text).Select(m => m.Groups["data"] is { Success: true } data ? (data.Index, data.Length, by) : (m.Index, m.Length, by))];

    /// <summary>A bracket in a line that goes as a whole goes with it.</summary>
    private static List<(int Index, int Length, string By)> Apart(
        List<(int Index, int Length, string By)> regions, (int Index, int Length, string By) next)
    {
        if (regions.Count == 0 || next.Index >= regions[^1].Index + regions[^1].Length)
            regions.Add(next);
        else if (next.Index + next.Length > regions[^1].Index + regions[^1].Length)
            regions[^1] = regions[^1] with { Length = next.Index + next.Length - regions[^1].Index };
        return regions;
    }

    private const string Label = "(联 *系 *人|联 *系 *电 *话|联 *系 *方 *式|经 *办 *人|承 *办 *人)( *[及和/] *(联系)?(电话|方式))?";

    /// <summary>（联系人：…，联系电话：…）.</summary>
    [GeneratedRegex(
        $@"\(([^()\n]|\([^()\n]*\)){{0,40}}?({Label}|(电话|手机|邮箱)) *:[^()\n]*(\([^()\n]*\)[^()\n]*)*\)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();

    /// <summary>A line that begins with such a label, with its line break.</summary>
    [GeneratedRegex($@"^(?> *)\(?(?> *){Label} *:[^\n]*(\n|\z)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lines();

    /// <summary>Mobile numbers; numbers with an area code; shorter ones behind a word that announces one; mail; names in chats.</summary>
    [GeneratedRegex(
        @"(?<![0-9])(\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])"
        + @"|(?<![0-9])\(?(\+?86[ -]?)?0[1-9][0-9]{1,2}\)?[ -]{0,3}[0-9]{3,4}[ -]?[0-9]{4}(-[0-9]{1,6})?(?![0-9])"
        + @"|(电话|手机|座机|传真|热线|致电|拨打)(号码)?[^0-9\n]{0,8}(?<data>[2-8][0-9]{2,3}[ -]?[0-9]{4}(-[0-9]{1,6})?)(?![0-9-])"
        + @"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
        + @"|(微信号?|[Qq][Qq]群?号?|[Ww]e[Cc]hat) ?[号为:]{1,2} ?(?<data>[A-Za-z0-9_-]{5,20})",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();
}
