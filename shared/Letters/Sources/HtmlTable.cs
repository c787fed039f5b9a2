using AngleSharp.Dom;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>The tables of a page: some are labels and values, some hold a letter in a cell, others only arrange the page.</summary>
internal static class HtmlTable
{
    /// <summary>A table with more rows is a list of something.</summary>
    private const int Rows = 40;

    /// <summary>The lines of a row of labels and values; null for other rows, and where a cell holds a text of several lines.</summary>
    public static IReadOnlyList<string>? Pairs(IElement row)
    {
        if (IsOfList(row))
            return null;
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        return cells.Exists(IsText) ? null : TableText.Pairs([.. cells.Select(c => c.TextContent)]);
    }

    /// <summary>Whether a cell holds lines of its own, and not one value.</summary>
    public static bool IsText(IElement cell) => cell.QuerySelector("table") is not null || cell.QuerySelectorAll("p, div, br, li").Length > 1;

    /// <summary>Looks no further than it must: a page may have thousands of rows.</summary>
    private static bool IsOfList(IElement row)
    {
        var rows = 1;
        for (var before = row.PreviousElementSibling; before is not null && rows <= Rows; before = before.PreviousElementSibling)
            rows++;
        for (var after = row.NextElementSibling; after is not null && rows <= Rows; after = after.NextElementSibling)
            rows++;
        return rows > Rows;
    }
}
