namespace ProposalWorkflow.Letters.Text;

/// <summary>From the text of a file to the paragraphs that the rules look at.</summary>
internal static class Normaliser
{
    /// <summary>The paragraphs of a text, each character with its place.</summary>
    public static IReadOnlyList<Paragraph> Paragraphs(string text)
    {
        var clean = PageMarkup.Remove(MappedText.Of(text).Written(WithPlainLineEnds(text)));
        return Reflow.Paragraphs(Line.Of(TraditionalCharacters.Simplify(clean)), new LineIndex(text));
    }

    // As long as before: what is too much of \r\n becomes an invisible character, which goes with the others.
    private static string WithPlainLineEnds(string text) => text
        .Replace("\r\n", "\u200B\n", StringComparison.Ordinal).Replace('\r', '\n')
        .Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n');
}
