using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>A line with something in it.</summary>
/// <param name="Text">Its text, without the spaces that say nothing.</param>
/// <param name="Indent">The spaces before it, as half-width ones.</param>
/// <param name="Width">Its width without them, as it was printed, in half-width characters.</param>
/// <param name="IsAfterBlank">Whether a blank line stands before it.</param>
internal sealed record Line(MappedText Text, int Indent, int Width, bool IsAfterBlank)
{
    private const string Han = @"\H〇○";
    private const string Mark = @"，。、：；！？《》〈〉（）()“”‘’〔〕\[\]【】,:;";

    // Between a character and a digit or letter, or beside a mark, one space is only typography; wider gaps may part two things.
    private static readonly Regex Typographic = Rule.Of(
        $@"(?<=[{Han}]) (?=[0-9A-Za-z*])|(?<=[0-9A-Za-z*]) (?=[{Han}])|(?<=[{Mark}]) +| +(?=[{Mark}])");

    private static readonly Regex Spaces = Rule.Of(" +");
    private static readonly Regex Wide = Rule.Of(@"(?<= ) +");
    private static readonly Regex PageNumber = Rule.Of(
        @"^[-—–－ ]*\d{1,3}[-—–－ ]+$|^[-—–－]+ *\d{1,3} *[-—–－]*$|^第 *\d+ *页( *共 *\d+ *页)?$");

    /// <summary>What the rules look at.</summary>
    public string Key { get; } = string.Create(Text.Length, Text.Text, static (target, text) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = CharacterFolds.Matching(text[i]);
    });

    /// <summary>The lines of a text; empty ones and page numbers are left out.</summary>
    public static IReadOnlyList<Line> Of(MappedText text)
    {
        var (lines, blank) = (new List<Line>(), false);
        for (var start = 0; start <= text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.Slice(start, end - start);
            foreach (var column in Flattened.Of(line).SelectMany(Columns.Of))
                if (Tidy(column) is { Length: > 0 } tidy && !PageNumber.IsMatch(tidy.Text))
                {
                    lines.Add(new(tidy, WidthOf(column.Text) - WidthOf(column.Text.TrimStart()), WidthOf(column.Text.Trim()), blank));
                    blank = false;
                }

            blank |= line.Text.AsSpan().Trim().IsEmpty;
            start = end + 1;
        }

        return lines;
    }

    /// <summary>Only full-width characters fill two places.</summary>
    private static int WidthOf(string text) => text.Sum(c => c > '\u2E7F' || c is '“' or '”' or '—' or '…' ? 2 : c == '\t' ? 4 : 1);

    private static MappedText Tidy(MappedText line)
    {
        var trimmed = line.Fold(CharacterFolds.Readable).Trim();
        var words = trimmed.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A letter-spaced head: nearly all "words" are single characters.
        var spaced = words.Length >= 4 && words.Count(w => w.Length == 1) >= words.Length * 0.8;
        return spaced ? trimmed.Without(Spaces) : trimmed.Without(Typographic).Without(Wide);
    }
}
