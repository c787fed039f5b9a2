namespace ProposalWorkflow.Local;

/// <summary>Aligned columns for a terminal, where a Chinese character is two wide.</summary>
internal static class TextTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(r => r.Count)).Select(c => rows.Max(r => c < r.Count ? Width(r[c]) : 0)).ToList();
        return rows.Select(row => string.Join("  ", row.Select((cell, c) => cell + new string(' ', widths[c] - Width(cell)))).TrimEnd());
    }

    /// <summary>At most so wide, with … where something was cut.</summary>
    public static string Short(string? text, int width)
    {
        if (text is null)
            return "-";
        if (Width(text) <= width)
            return text;
        var end = text.Length;
        while (Width(text[..end]) > width - 1)
            end--;
        return text[..end] + "…";
    }

    private static int Width(string text) => text.Sum(c => c > '\u2E7F' ? 2 : 1);
}
