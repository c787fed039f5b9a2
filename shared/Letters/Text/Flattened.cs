using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>
/// Gives a letter its lines back where a page has lost them: all of it is one line, and a space stands where each paragraph ended. Chinese
/// has no space after a mark, so that one says so.
/// </summary>
internal static class Flattened
{
    private const int Shortest = 120, Breaks = 3;

    private static readonly Regex Ended = Rule.Of(@"(?<=[。！？；：:!;]) +(?=[\H0-9（(《“一])");

    private static readonly Regex Parts = Rule.Of(
        @"(?<=[。！？；：:!;]) +(?=\S)|(?<=(答复|复函|的函|意见|答复函)) +(?=[\H·、]{2,40}[：:])| +(?=[（(]?(联系人|联系电话|抄送|附件)[：:])"
        + @"|(?<=([一二三四五六七八九十]、|[（(][一二三四五六七八九十][）)])[\H、“”]{2,40}) +(?=\S)|(?<=\d日) +");

    /// <summary>The lines of a line; itself where it is no letter.</summary>
    public static IEnumerable<MappedText> Of(MappedText line)
    {
        if (line.Length < Shortest || Ended.Count(line.Text) < Breaks)
            return [line];
        var (lines, start) = (new List<MappedText>(), 0);
        foreach (Match gap in Parts.Matches(line.Text))
        {
            lines.Add(line.Slice(start, gap.Index - start));
            start = gap.Index + gap.Length;
        }

        return [.. lines, line.From(start)];
    }
}
