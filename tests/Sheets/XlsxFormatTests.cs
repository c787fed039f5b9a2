using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace ProposalWorkflow.Sheets.Tests;

public sealed class XlsxFormatTests
{
    private readonly XlsxFormat _format = new();

    [Fact]
    public async Task Workbook_IsWhatTheStandardAsksFor()
    {
        using var workbook = await OpenAsync([.. Samples.Dangerous, .. Samples.Harmless]);

        new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Description}").ShouldBeEmpty();
        workbook.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value.ShouldBe("总表");
    }

    [Fact]
    public async Task Texts_AreReadAsTheyWere()
    {
        string[] texts = [.. Samples.Dangerous, .. Samples.Harmless];
        using var workbook = await OpenAsync(texts);

        Rows(workbook).Skip(1).Select(row => Decoded(row[0].InnerText)).ShouldBe(texts);
        Rows(workbook)[0].Select(cell => cell.InnerText).ShouldBe(["案由", "轮次", "提交时间", "类别"]);
    }

    [Fact]
    public async Task Text_ThatLooksLikeAFormulaIsTextAndStaysSoWhenEdited()
    {
        using var workbook = await OpenAsync(Samples.Dangerous);

        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        foreach (var cell in Rows(workbook).Skip(1).Select(row => row[0]))
        {
            cell.CellFormula.ShouldBeNull();
            cell.DataType!.Value.ShouldBe(CellValues.InlineString);
            var format = formats[(int)cell.StyleIndex!.Value];
            format.QuotePrefix!.Value.ShouldBeTrue();
            format.NumberFormatId!.Value.ShouldBe(49u, "文本");
        }
    }

    [Fact]
    public async Task NumbersAndTimes_CanBeReckonedWith()
    {
        using var workbook = await OpenAsync(["一"]);

        var row = Rows(workbook)[1];
        row[1].CellValue!.Text.ShouldBe("2");
        DateTime.FromOADate(double.Parse(row[2].CellValue!.Text, CultureInfo.InvariantCulture)).ShouldBe(Samples.Time);
        row[3].InnerText.ShouldBeEmpty();
    }

    [Fact]
    public async Task Text_LongerThanACellIsCutAndSaysSo()
    {
        using var workbook = await OpenAsync([new string('长', 40_000)]);

        Rows(workbook)[1][0].InnerText.ShouldBe(new string('长', 32_766) + "…");
    }

    [Fact]
    public async Task Rows_GoOutWhileTheyComeIn()
    {
        var stream = new OneWayStream();
        var random = new Random(1);
        var outBefore = new List<int>();
        await _format.WriteAsync(stream, new Sheet<string>("总表", [new("案由", 40, text => new Cell.Text(text))], RowsAsync()), CancellationToken.None);

        // Random text does not compress away: of twenty thousand rows most are out when the last one comes.
        outBefore[^1].ShouldBeGreaterThan(stream.Taken.Length * 9 / 10);

        async IAsyncEnumerable<string> RowsAsync()
        {
            for (var i = 0; i < 20_000; i++)
            {
                await Task.Yield();
                if (i % 1000 == 999)
                    outBefore.Add(stream.Taken.Length);
                yield return random.NextInt64().ToString("x", CultureInfo.InvariantCulture);
            }
        }
    }

    private async Task<SpreadsheetDocument> OpenAsync(string[] texts) =>
        SpreadsheetDocument.Open(new MemoryStream(await _format.WriteAsync(Samples.SheetOf(texts))), isEditable: false);

    private static List<List<DocumentFormat.OpenXml.Spreadsheet.Cell>> Rows(SpreadsheetDocument workbook) =>
    [
        .. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
            .Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList()),
    ];

    /// <summary>As Excel reads a text.</summary>
    private static string Decoded(string text) => Regex.Replace(
        text, "_x([0-9A-F]{4})_", m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}
