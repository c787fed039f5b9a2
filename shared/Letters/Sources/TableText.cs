using System.Text;
using AngleSharp.Dom;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>A table of labels and values (索引号, 发文机关, 文号), as pages of governments have it above a letter.</summary>
internal static class TableText
{
    private const int LongestLabel = 9;

    /// <summary>The table as lines 索引号：…; false where it is another table.</summary>
    public static bool TryPairs(IElement table, out string pairs)
    {
        var lines = new StringBuilder("\n");
        pairs = "";
        var rows = table.QuerySelectorAll("tr");
        if (rows.Length is 0 or > 20 || table.QuerySelector("table") is not null)
            return false;
        foreach (var row in rows)
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th").Select(c => Tidy(c.TextContent)).ToList();
            if (cells.Count == 0 || cells.Count % 2 != 0)
                return false;
            for (var i = 0; i < cells.Count; i += 2)
            {
                var label = cells[i].TrimEnd('：', ':', ' ');
                if (label.Length > LongestLabel || cells[i + 1].Length > 200 || label.Any(char.IsAsciiDigit))
                    return false;
                if (label.Length > 0 && cells[i + 1].Length > 0)
                    lines.Append(label).Append('：').Append(cells[i + 1]).Append('\n');
            }
        }

        pairs = lines.ToString();
        return true;
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\t', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries));
}
