using System.Text;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>How lines end in the text of a file that knows its paragraphs: with a blank line, and within a paragraph without.</summary>
internal static class LineEnds
{
    /// <summary>Ends a paragraph, if one is open.</summary>
    public static void Paragraph(StringBuilder text)
    {
        Line(text);
        if (text.Length > 1 && text[^2] != '\n')
            text.Append('\n');
    }

    /// <summary>Ends a line, if one is open.</summary>
    public static void Line(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    /// <summary>Opens the last paragraph again.</summary>
    public static void Undo(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == '\n')
            text.Length--;
    }
}
