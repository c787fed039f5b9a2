using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>A text that knows where each of its characters stood in the original.</summary>
public sealed class MappedText
{
    private readonly int[] _origin;

    private MappedText(string text, int[] origin) => (Text, _origin) = (text, origin);

    /// <summary>No characters.</summary>
    public static MappedText Empty { get; } = new("", []);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The number of characters.</summary>
    public int Length => Text.Length;

    /// <summary>An original.</summary>
    public static MappedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, [.. Enumerable.Range(0, text.Length)]);
    }

    /// <summary>Texts one after the other.</summary>
    public static MappedText Join(IReadOnlyCollection<MappedText> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count == 1 ? parts.First() : new(string.Concat(parts.Select(p => p.Text)), [.. parts.SelectMany(p => p._origin)]);
    }

    /// <summary>Where a character stood.</summary>
    public int Origin(int index) => _origin[index];

    /// <summary>A part.</summary>
    public MappedText Slice(int start, int length) =>
        start == 0 && length == Length ? this : new(Text.Substring(start, length), _origin[start..(start + length)]);

    /// <summary>The rest from a place on.</summary>
    public MappedText From(int start) => Slice(start, Length - start);

    /// <summary>Without the spaces at both ends.</summary>
    public MappedText Trim()
    {
        var start = Text.Length - Text.TrimStart().Length;
        return Slice(start, Text.Trim().Length);
    }

    /// <summary>Each character changed, none added or taken away.</summary>
    public MappedText Fold(Func<char, char> fold)
    {
        ArgumentNullException.ThrowIfNull(fold);
        return new(string.Create(Length, (Text, fold), static (target, given) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = given.fold(given.Text[i]);
        }), _origin);
    }

    /// <summary>The same characters, written otherwise.</summary>
    /// <exception cref="ArgumentException">The other text is not as long.</exception>
    public MappedText Written(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Length ? new(text, _origin) : throw new ArgumentException("Not as long", nameof(text));
    }

    /// <summary>Without what the pattern finds.</summary>
    public MappedText Without(Regex pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var (kept, end) = (new List<MappedText>(), 0);
        foreach (Match match in pattern.Matches(Text))
        {
            kept.Add(Slice(end, match.Index - end));
            end = match.Index + match.Length;
        }

        kept.Add(From(end));
        return Join(kept);
    }
}
