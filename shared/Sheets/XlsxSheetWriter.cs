using System.Globalization;
using System.Text;
using System.Xml;

namespace ProposalWorkflow.Sheets;

/// <summary>Writes the part of a workbook that holds the rows.</summary>
internal static class XlsxSheetWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        CloseOutput = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        // A line break within a cell is one character in Excel, and must not become two on the way.
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static async Task WriteAsync<T>(Stream stream, Sheet<T> sheet, CancellationToken cancellationToken)
    {
        await using var xml = XmlWriter.Create(stream, Settings);
        await xml.WriteStartDocumentAsync(standalone: true);
        await xml.WriteStartElementAsync(null, "worksheet", XlsxParts.Main);
        // The heads stay in sight.
        await xml.WriteRawAsync(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        await xml.WriteRawAsync($"<cols>{string.Concat(sheet.Columns.Select(Width))}</cols>");
        await xml.WriteStartElementAsync(null, "sheetData", XlsxParts.Main);
        await WriteRowAsync(xml, sheet.Columns.Select(c => (Cell)new Cell.Text(c.Head)), isHead: true);
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
            await WriteRowAsync(xml, sheet.Columns.Select(c => c.Of(row)), isHead: false);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static string Width<T>(Column<T> column, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"""<col min="{index + 1}" max="{index + 1}" width="{column.Width}" customWidth="1"/>""");

    private static async Task WriteRowAsync(XmlWriter xml, IEnumerable<Cell> cells, bool isHead)
    {
        await xml.WriteStartElementAsync(null, "row", XlsxParts.Main);
        foreach (var cell in cells)
            await WriteCellAsync(xml, cell, isHead);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteCellAsync(XmlWriter xml, Cell cell, bool isHead)
    {
        await xml.WriteStartElementAsync(null, "c", XlsxParts.Main);
        switch (cell)
        {
            case Cell.Text text:
                var style = isHead ? XlsxParts.HeadStyle : FormulaSafety.IsDangerous(text.Value) ? XlsxParts.QuotedStyle : XlsxParts.TextStyle;
                await WriteStyleAsync(xml, style);
                if (!string.IsNullOrEmpty(text.Value))
                    await WriteTextAsync(xml, text.Value);
                break;
            case Cell.Number number:
                await xml.WriteElementStringAsync(null, "v", XlsxParts.Main, number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case Cell.Time time:
                await WriteStyleAsync(xml, XlsxParts.TimeStyle);
                await xml.WriteElementStringAsync(
                    null, "v", XlsxParts.Main, time.Value.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
        }

        await xml.WriteEndElementAsync();
    }

    private static Task WriteStyleAsync(XmlWriter xml, int style) =>
        xml.WriteAttributeStringAsync(null, "s", null, style.ToString(CultureInfo.InvariantCulture));

    /// <summary>In the cell itself, as text: a table of shared texts would have to be held until the end.</summary>
    private static async Task WriteTextAsync(XmlWriter xml, string text)
    {
        await xml.WriteAttributeStringAsync(null, "t", null, "inlineStr");
        await xml.WriteStartElementAsync(null, "is", XlsxParts.Main);
        await xml.WriteStartElementAsync(null, "t", XlsxParts.Main);
        await xml.WriteAttributeStringAsync("xml", "space", null, "preserve");
        await xml.WriteStringAsync(XlsxText.Of(text));
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }
}
