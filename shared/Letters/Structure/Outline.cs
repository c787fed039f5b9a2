using System.Text.RegularExpressions;
using ProposalWorkflow.Letters.Text;

namespace ProposalWorkflow.Letters.Structure;

/// <summary>Reads the sections and points of a body.</summary>
public static class Outline
{
    /// <summary>A heading that is longer is a sentence.</summary>
    private const int LongestHeading = 60;

    // 一是 … 二是 … within one paragraph: points, where a sentence or a clause ends before them.
    private static readonly Regex Inline = Rule.Of("(?<=[。；：，！]|^)[一二三四五六七八九十]{1,2}(是|要)(?=[^。])");

    /// <summary>The sections, in order.</summary>
    public static IReadOnlyList<LetterSection> Of(IReadOnlyList<Paragraph> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        // The highest number in use makes the sections: some letters begin with （一） or 1.
        var top = body.Select(p => Marker.LevelOf(p.Key)).Where(level => level > 0).DefaultIfEmpty(1).Min();
        var sections = new List<Draft>();
        foreach (var paragraph in body)
        {
            var (level, length) = Marker.Find(paragraph.Key);
            if (level == top && level < 5)
            {
                sections.Add(new(paragraph, length));
            }
            else
            {
                if (sections.Count == 0)
                    sections.Add(new(null, 0));
                sections[^1].Add(paragraph, level, length);
            }
        }

        return [.. sections.Select(s => s.Finished())];
    }

    /// <summary>The length of the heading that a text begins with; 0 where it begins with none.</summary>
    internal static int HeadingIn(string key)
    {
        var end = key.IndexOfAny(['。', '！']);
        if (end < 0)
            return key.Length <= LongestHeading && !key.Contains('；', StringComparison.Ordinal) ? key.TrimEnd('：').Length : 0;
        var heads = end + 1 < key.Length ? end <= LongestHeading && key[..end].Count(c => c == '，') < 3 : end < 24;
        return heads ? end : 0;
    }

    /// <summary>The parts of a paragraph that 一是, 二是 begin; empty where there are not two.</summary>
    internal static IReadOnlyList<Match> InlinePoints(string key)
    {
        var found = Inline.Matches(key);
        return found.Count >= 2 ? found : [];
    }

    private sealed class Draft(Paragraph? start, int marker)
    {
        private readonly List<Paragraph> _text = [];
        private readonly List<(Paragraph Start, int Level, int Marker, List<Paragraph> Text)> _points = [];
        private Paragraph? _last;

        public void Add(Paragraph paragraph, int level, int length)
        {
            _last = paragraph;
            foreach (var (part, partLevel, partLength) in Parts(paragraph, level, length))
                if (partLevel > 0)
                    _points.Add((part, partLevel, partLength, []));
                else
                    (_points.Count > 0 ? _points[^1].Text : _text).Add(part);
        }

        public LetterSection Finished()
        {
            string? heading = null;
            if (start is not null)
            {
                var after = start.From(marker);
                var length = HeadingIn(after.Key);
                heading = length > 0 ? after.Text[..length].Trim() : null;
                var rest = after.From(Math.Min(after.Text.Length, length + (length < after.Text.Length && length > 0 ? 1 : 0)));
                foreach (var (part, level, size) in Parts(rest, 0, 0).Reverse())
                    if (level > 0)
                        _points.Insert(0, (part, level, size, []));
                    else if (part.Text.Length > 0)
                        _text.Insert(0, part);
            }

            var first = start ?? _text.FirstOrDefault() ?? _points[0].Start;
            return new(
                start?.Text[..marker].Trim(), heading, Lines(_text), [.. _points.Select(Point)], Span(first.Where, (_last ?? start!).Where));
        }

        private static LetterPoint Point((Paragraph Start, int Level, int Marker, List<Paragraph> Text) point)
        {
            var after = point.Start.From(point.Marker);
            var length = point.Level == 5 ? 0 : HeadingIn(after.Key);
            var rest = after.Text[Math.Min(after.Text.Length, length + (length > 0 ? 1 : 0))..].Trim();
            var text = Lines([.. point.Text]);
            return new(point.Start.Text[..point.Marker].Trim(), point.Level, length > 0 ? after.Text[..length].Trim() : null,
                string.Join('\n', new[] { rest, text }.Where(t => t.Length > 0)),
                Span(point.Start.Where, (point.Text.LastOrDefault() ?? point.Start).Where));
        }

        private static IEnumerable<(Paragraph Part, int Level, int Length)> Parts(Paragraph paragraph, int level, int length)
        {
            var inline = InlinePoints(paragraph.Key);
            var end = inline.Count > 0 ? inline[0].Index : paragraph.Text.Length;
            if (end > 0 || inline.Count == 0)
                yield return (paragraph.Slice(0, end), inline.Count > 0 && level == 5 ? 0 : level, length);
            for (var i = 0; i < inline.Count; i++)
            {
                var stop = i + 1 < inline.Count ? inline[i + 1].Index : paragraph.Text.Length;
                yield return (paragraph.Slice(inline[i].Index, stop - inline[i].Index), 5, inline[i].Length);
            }
        }

        private static string Lines(IReadOnlyList<Paragraph> text) =>
            string.Join('\n', text.Select(p => p.Text.Trim()).Where(t => t.Length > 0));

        private static TextSpan Span(TextSpan first, TextSpan last) => first with { Length = last.Start + last.Length - first.Start };
    }
}
