namespace ProposalWorkflow.Letters.Text;

/// <summary>Finds the line of a place in the original text.</summary>
public sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    /// <summary>The lines of a text, parted by \n, \r\n or \r.</summary>
    public LineIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                _starts.Add(i + 1);
    }

    /// <summary>The place of a part of a text that was made from the original.</summary>
    public TextSpan Where(MappedText text, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (length == 0)
            return default;
        var (first, last) = (text.Origin(start), text.Origin(start + length - 1));
        var line = _starts.BinarySearch(first);
        return new(first, last - first + 1, line < 0 ? ~line : line + 1);
    }
}
