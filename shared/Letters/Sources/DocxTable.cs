using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProposalWorkflow.Letters.Sources;

/// <summary>The tables of a .docx: labels and values, or a text in a cell.</summary>
internal static class DocxTable
{
    /// <summary>A row with more cells is one of figures.</summary>
    private const int Cells = 8;

    /// <summary>The lines of a row of labels and values; null for other rows, and where a cell holds a text of several paragraphs.</summary>
    public static IReadOnlyList<string>? Pairs(TableRow row)
    {
        var cells = row.Elements<TableCell>().Take(Cells + 1).ToList();
        return cells.Count > Cells || cells.Exists(IsText) || cells.Exists(HasChanges) ? null : TableText.Pairs([.. cells.Select(c => c.InnerText)]);
    }

    /// <summary>Whether a cell holds lines of its own, and not one value.</summary>
    public static bool IsText(TableCell cell) =>
        cell.Elements<Paragraph>().Where(p => p.HasChildren).Take(2).Count() > 1 || cell.GetFirstChild<Table>() is not null;

    private static bool HasChanges(OpenXmlElement cell) =>
        cell.Elements<Paragraph>().Any(p => p.Elements().Any(e => e is DeletedRun or MoveFromRun) || p.ParagraphProperties?.NumberingProperties is not null);
}
