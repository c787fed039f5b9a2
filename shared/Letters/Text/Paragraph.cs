using System.Text.RegularExpressions;

namespace ProposalWorkflow.Letters.Text;

/// <summary>A paragraph of a letter, in two forms of the same length: as values are given, and as rules look at it.</summary>
public sealed class Paragraph
{
    private readonly MappedText _source;
    private readonly LineIndex _lines;

    /// <summary>A paragraph of a text whose lines are known.</summary>
    public Paragraph(MappedText source, LineIndex lines)
    {
        ArgumentNullException.ThrowIfNull(source);
        (_source, _lines) = (source, lines);
        Key = source.Fold(CharacterFolds.Matching).Text;
    }

    /// <summary>Simplified characters, half-width digits and letters, punctuation as it is written.</summary>
    public string Text => _source.Text;

    /// <summary>The same, each punctuation mark in one form.</summary>
    public string Key { get; }

    /// <summary>The whole place.</summary>
    public TextSpan Where => WhereOf(0, Text.Length);

    /// <summary>The place of a part.</summary>
    public TextSpan WhereOf(int start, int length) => _lines.Where(_source, start, length);

    /// <summary>A part as a paragraph.</summary>
    public Paragraph Slice(int start, int length) => new(_source.Slice(start, length), _lines);

    /// <summary>A part as a paragraph, up to the end.</summary>
    public Paragraph From(int start) => Slice(start, Text.Length - start);

    /// <summary>The text that a group found.</summary>
    public Reading<string> Read(Group found, Sureness sure)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Read(found.Index, found.Length, sure);
    }

    /// <summary>The text of a part, without spaces at its ends.</summary>
    public Reading<string> Read(int start, int length, Sureness sure)
    {
        var part = Text.Substring(start, length);
        start += part.Length - part.TrimStart().Length;
        return new(part.Trim(), WhereOf(start, part.Trim().Length), sure);
    }

    /// <summary>Paragraphs as one, for what is written over several.</summary>
    public static Paragraph Join(IReadOnlyList<Paragraph> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        return new(MappedText.Join([.. paragraphs.Select(p => p._source)]), paragraphs[0]._lines);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
