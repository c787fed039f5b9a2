using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Structure;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Fields;

/// <summary>抄送: offices, over one or more lines, up to the full stop.</summary>
internal static class CopiesField
{
    /// <summary>A list of copies has no more lines.</summary>
    private const int Lines = 8;

    private static readonly Regex Begin = Rule.Of(
        $@"^[（]?{Rule.AnySpaced("抄送", "抄报", "分送")}\s*(机关|单位)?\s*(：|\s|$)\s*(?<first>.*)$");

    private static readonly Regex Foreign = Rule.Of("印发|^[（]?联\\s*系|^附\\s*件|(主动|申请|予)公开|公开发布|公开[^，]{0,4}：|^电话|^共印|校对|打字");

    public static IReadOnlyList<Reading<string>> Find(LetterLayout layout)
    {
        var all = layout.Close.Concat(layout.Tail).ToList();
        var copies = new List<Reading<string>>();
        for (var i = 0; i < all.Count; i++)
        {
            if (Begin.Match(all[i].Key) is not { Success: true } match)
                continue;
            var first = match.Groups["first"];
            Add(all[i], first.Index, first.Length);
            for (var next = i + 1; next < all.Count && next <= i + Lines && !Ended(all[next - 1].Key); next++)
            {
                if (Foreign.IsMatch(all[next].Key) || Closing.IsOfPage(all[next].Key) || Begin.IsMatch(all[next].Key)
                    || DateText.Line(all[next].Key) is not null || Closing.IsLabelled(all[next].Key))
                    break;
                Add(all[next], 0, all[next].Key.Length);
            }
        }

        return [.. copies.DistinctBy(c => c.Value)];

        void Add(Paragraph paragraph, int start, int length)
        {
            foreach (var (from, size) in Organisation.Items(paragraph.Key, start, length).SelectMany(item => Apart(paragraph.Key, item)))
                if (paragraph.Key.Substring(from, size).Trim().Trim('）') is { Length: >= 2 and <= 60 } name && !Foreign.IsMatch(name))
                    copies.Add(paragraph.Read(from, size, Organisation.IsName(name) ? Sureness.Sure : Sureness.Likely));
        }
    }

    /// <summary>Offices side by side, with only spaces between them.</summary>
    private static IEnumerable<(int Start, int Length)> Apart(string key, (int Start, int Length) item)
    {
        var names = key.Substring(item.Start, item.Length).Split(' ');
        if (names.Length < 2 || !names.All(n => n.Length > 2 && Organisation.IsName(n)))
            return [item];
        var start = item.Start;
        return [.. names.Select(n => ((start += n.Length + 1) - n.Length - 1, n.Length))];
    }

    private static bool Ended(string key) => key.EndsWith('。');
}
