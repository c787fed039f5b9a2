using System.Text.RegularExpressions;

namespace ProposalWorkflow.Printing.Letters;

/// <summary>结构层次序数: the four levels of GB/T 9704-2012 §7.3.3.</summary>
public enum HeadingLevel
{
    /// <summary>Plain text.</summary>
    None,

    /// <summary>一、 in 黑体.</summary>
    First,

    /// <summary>（一） in 楷体.</summary>
    Second,

    /// <summary>1. in the body's face.</summary>
    Third,

    /// <summary>（1） in the body's face.</summary>
    Fourth,
}

/// <summary>A paragraph: its heading, with its number, and the text that follows it on the same line.</summary>
/// <param name="Level">What the number at its beginning says.</param>
/// <param name="Heading">Empty for plain text.</param>
/// <param name="Text">Empty where the heading stands alone.</param>
public sealed partial record BodyParagraph(HeadingLevel Level, string Heading, string Text)
{
    /// <summary>A sentence longer than this is no heading, though a number stands before it.</summary>
    private const int LongestHeading = 60;

    /// <summary>Recognises the heading: the number, and what follows up to the end of the first sentence.</summary>
    public static BodyParagraph Of(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var text = paragraph.Trim();
        var (level, number) = NumberOf(text);
        if (level == HeadingLevel.None)
            return new(level, "", text);
        var end = text.IndexOf('。', StringComparison.Ordinal);
        var heading = end < 0 ? text : text[..(end + 1)];
        // Where the sentence is too long for a heading, its number alone says the level.
        return heading.Length > LongestHeading
            ? new(level, text[..number], text[number..])
            : new(level, heading, text[heading.Length..].TrimStart());
    }

    /// <summary>The paragraphs of a text: its lines that are not blank.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The paragraph without the number at its beginning.</summary>
    public static string WithoutNumber(string paragraph)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var text = paragraph.Trim();
        return text[NumberOf(text).Length..].TrimStart();
    }

    private static (HeadingLevel Level, int Length) NumberOf(string text)
    {
        var match = Number().Match(text);
        return !match.Success ? (HeadingLevel.None, 0)
            : (match.Groups["first"].Success ? HeadingLevel.First
            : match.Groups["second"].Success ? HeadingLevel.Second
            : match.Groups["third"].Success ? HeadingLevel.Third : HeadingLevel.Fourth, match.Length);
    }

    /// <summary>A point between digits is a decimal point (3.5%), not a number's.</summary>
    [GeneratedRegex(
        @"\A((?<first>[一二三四五六七八九十百]{1,5}、)|(?<second>[（(][一二三四五六七八九十百]{1,5}[）)])|(?<third>[0-9]{1,3}([.．](?![0-9])|、))|(?<fourth>[（(][0-9]{1,3}[）)]))",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
