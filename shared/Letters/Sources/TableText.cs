namespace ProposalWorkflow.Letters.Sources;

/// <summary>Rows of labels and values (索引号, 发文机关, 文号), as pages and forms have them around a letter.</summary>
internal static class TableText
{
    private const int LongestLabel = 9, LongestValue = 200;

    /// <summary>A row as lines 索引号：…; null where it is another row.</summary>
    public static IReadOnlyList<string>? Pairs(IReadOnlyList<string> cells)
    {
        if (cells.Count == 0 || cells.Count % 2 != 0)
            return null;
        var lines = new List<string>();
        for (var i = 0; i < cells.Count; i += 2)
        {
            var (label, value) = (Tidy(cells[i]).TrimEnd('：', ':', ' '), Tidy(cells[i + 1]));
            if (label.Length > LongestLabel || value.Length > LongestValue || label.Any(c => char.IsAsciiDigit(c) || c is '：' or ':'))
                return null;
            if (label.Length > 0 && value.Length > 0)
                lines.Add($"{label}：{value}");
        }

        return lines;
    }

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
}
