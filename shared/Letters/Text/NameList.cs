using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>
/// Reads names of bodies that stand in a sentence, up to where the sentence goes on: 市财政局、市教育局等部门研究.
/// </summary>
internal static class NameList
{
    private const int LongestName = 40;

    // Words that no name begins its end with. 组织 is not among them: 组织部.
    private static readonly Regex GoesOn = Rule.Of(
        "等|意见|会办(?!公)|协办|研究(?![室院所中])|协商|沟通|会商|同意|认真|共同|加强|推进|开展|进一步|制定|出台|做好|建立|完善|加大|推动|积极|落实|继续"
        + "|深入|及时|不断|定期|联合(?![社会])|印发|对(?!外)|就(?!业)|按|以(?!工代赈)|的|将|在|进行|提出|反馈|提供|出具|分别|均|已|现(?!代)|作为|办理|配合|召开|给予|形成|函复|各司");

    /// <summary>The names from a place on, and where the sentence goes on; no names where none begins there.</summary>
    public static (IReadOnlyList<Reading<string>> Names, int End) Read(Paragraph paragraph, int start, Sureness sure)
    {
        var (key, names) = (paragraph.Key, new List<Reading<string>>());
        while (start < key.Length)
        {
            var item = Organisation.Items(key, start, Math.Min(LongestName * 2, key.Length - start)).FirstOrDefault();
            if (item.Length == 0)
                break;
            var end = item.Start + item.Length;
            if (end < key.Length && key[end] == '、' && All(key.Substring(item.Start, item.Length)) is { Count: > 0 } whole)
            {
                names.AddRange(whole.Select(part => paragraph.Read(item.Start + part.Offset, part.Length, sure)));
                start = end + 1;
                continue;
            }

            var (last, length) = Longest(key.Substring(item.Start, Math.Min(item.Length, LongestName)));
            names.AddRange(last.Select(part => paragraph.Read(item.Start + part.Offset, part.Length, sure)));
            return (names, item.Start + length);
        }

        return (names, start);
    }

    /// <summary>The longest beginning that is one name, or some joined by 和.</summary>
    private static (IReadOnlyList<(int Offset, int Length)> Parts, int Length) Longest(string text)
    {
        var stop = GoesOn.Match(text) is { Success: true, Index: > 1 } match ? match.Index : text.Length;
        for (var length = stop; length >= 2; length--)
            if ((length == text.Length || text[length] != '门') && All(text[..length]) is { Count: > 0 } parts)
                return (parts, length);
        return ([], 0);
    }

    private static List<(int Offset, int Length)> All(string text)
    {
        var parts = Organisation.Conjoined(text).ToList();
        return parts.TrueForAll(part => Organisation.IsOffice(text.Substring(part.Offset, part.Length).Trim())) ? parts : [];
    }
}
