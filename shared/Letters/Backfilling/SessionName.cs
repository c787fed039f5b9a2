using System.Text.RegularExpressions;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>The parts of a session's name: 福田区政协六届三次会议 is 福田区, 6, 3.</summary>
/// <param name="Of">The place or level that it names; empty where it names none.</param>
/// <param name="Term">届.</param>
/// <param name="Meeting">次.</param>
public sealed record SessionName(string Of, int Term, int Meeting)
{
    private static readonly Regex Numbers = Rule.Of(
        @"第?(?<term>[一二三四五六七八九十\d]{1,4})届(?<between>[^次]*?)第?(?<meeting>[一二三四五六七八九十\d]{1,4})次");

    private static readonly Regex Common = Rule.Of(
        "（[^（）]*）|中国人民|政治协商会议|人民代表大会|常务委员会|常委会|委员会|全体|会议|全会|大会|政协|人大|[我本贵的在]");

    /// <summary>The parts; null where the name has no 届 and 次.</summary>
    public static SessionName? Parse(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = name.Replace('(', '（').Replace(')', '）').Replace(" ", "", StringComparison.Ordinal);
        if (Numbers.Match(key) is not { Success: true } match
            || ChineseNumber.Small(match.Groups["term"].Value) is not { } term
            || ChineseNumber.Small(match.Groups["meeting"].Value) is not { } meeting)
            return null;
        var rest = key[..match.Index] + match.Groups["between"].Value + key[(match.Index + match.Length)..];
        return new(Common.Replace(rest, ""), term, meeting);
    }

    /// <summary>Whether a letter that names a session so means this one of the place.</summary>
    public static bool Fits(string named, Session session, Jurisdiction place)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(place);
        if (named == session.Name)
            return true;
        if (Parse(named) is not { } letter || Parse(session.Name) is not { } own || (letter.Term, letter.Meeting) != (own.Term, own.Meeting))
            return false;
        // 区政协 is that of the own district; 市政协 is not, and another district's neither.
        var known = own.Of.Length > 0 ? own.Of : place.Name;
        return known.EndsWith(letter.Of, StringComparison.Ordinal) || letter.Of.EndsWith(known, StringComparison.Ordinal);
    }
}
