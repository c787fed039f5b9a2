using System.Text;

namespace ProposalWorkflow.Channels;

/// <summary>
/// Text of people, made fit for a message: titles come from proposers, and none of them may become a link, a mention or a header of ours.
/// </summary>
internal static class PlainText
{
    private const string Cut = "…（全文请登录系统查看）";

    /// <summary>On one line, without control characters.</summary>
    public static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    /// <summary>In lines, without other control characters.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(Line);

    /// <summary>
    /// As Markdown that shows just this text. The robots' Markdown knows no escapes, so what could mean something becomes its full-width
    /// twin, which reads the same among Chinese characters.
    /// </summary>
    public static string Markdown(string line) => string.Concat(Line(line).Select(c => c switch
    {
        '*' or '_' or '`' or '[' or ']' or '(' or ')' or '<' or '>' or '#' or '!' or '|' or '~' or '\\' or '@' or '&' => (char)(c + 0xFEE0),
        _ => c,
    }));

    /// <summary>The text, shortened to so many bytes of UTF-8 where it is longer, and saying so.</summary>
    public static string WithinBytes(string text, int most)
    {
        if (Encoding.UTF8.GetByteCount(text) <= most)
            return text;
        var kept = new StringBuilder();
        var left = most - Encoding.UTF8.GetByteCount(Cut);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((left -= rune.Utf8SequenceLength) < 0)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(Cut).ToString();
    }
}
