using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Book = DocumentFormat.OpenXml.Spreadsheet.Workbook;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Written = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ProposalWorkflow.Sheets.Tests;

public sealed class XlsxReaderTests
{
    private static readonly string Blanks = new(' ', 1024 * 1024);

    [Fact]
    public async Task Texts_AreReadAsTheyWereWritten()
    {
        string[] texts = [.. Samples.Dangerous, .. Samples.Harmless];

        var rows = Read(await new XlsxFormat().WriteAsync(Samples.SheetOf(texts)));

        rows[0].Cells.Select(cell => cell.Text).ShouldBe(["案由", "轮次", "提交时间", "类别"]);
        rows.Skip(1).Select(row => row.At(0).Text).ShouldBe(texts);
        rows.Skip(1).ShouldAllBe(row => row.At(1).Text == "2" && row.At(0).Kind == ReadCellKind.Value);
        rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, texts.Length + 1));
    }

    [Fact]
    public void Cells_OfEveryKindAreRead()
    {
        var rows = Read(Workbook(
            new Row { RowIndex = 3 }.With(
                Shared("A3", 0), Shared("C3", 1), Number("D3", "1.5E+3"), Number("E3", "42"), Typed("F3", CellValues.Boolean, "1"),
                Typed("G3", CellValues.Error, "#N/A"), Formula("H3", "A3&\"x\"", "甲x"), Formula("I3", "1+1", "2")),
            new Row { RowIndex = 4 },
            new Row { RowIndex = 7 }.With(Shared("B7", 0))));

        rows.Select(row => row.Number).ShouldBe([3, 7]);
        rows[0].Cells.ShouldBe(
        [
            new("甲"), new(""), new("乙丙"), new("1500"), new("42"), new("1"),
            new("#N/A", ReadCellKind.Error), new("甲x", ReadCellKind.Formula), new("2", ReadCellKind.Formula),
        ]);
        rows[1].Cells.ShouldBe([new(""), new("甲")]);
        rows[1].At(9).ShouldBe(ReadCell.Empty);
    }

    /// <summary>By their names: xUnit writes out the values of a case, and a file of some MiB takes it half a minute.</summary>
    private static readonly Dictionary<string, (WorkbookFault Fault, Func<byte[]> File)> BadFiles = new()
    {
        ["nothing"] = (WorkbookFault.NotXlsx, () => []),
        ["text"] = (WorkbookFault.NotXlsx, () => "提案"u8.ToArray()),
        ["another zip"] = (WorkbookFault.NotXlsx, () => Zip(("a.txt", 1))),
        ["a shared text that is not there"] = (WorkbookFault.NotXlsx, () => Workbook(new Row().With(Shared("A1", 9)))),
        ["a row beyond the last"] = (WorkbookFault.NotXlsx, () => Workbook(new Row { RowIndex = 4_000_000_000 }.With(Number("A1", "1")))),
        ["cut off"] = (WorkbookFault.NotXlsx, () => Workbook(new Row().With(Number("A1", "1")))[..^200]),
        ["unpacked too large"] = (WorkbookFault.TooLarge, () => Zip(("xl/a.xml", 257))),
        ["too many entries"] = (WorkbookFault.TooLarge, () => Zip([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}", 0))])),
        ["too much text"] = (WorkbookFault.TooLarge, () => With("xl/sharedStrings.xml", 49)),
    };

    public static TheoryData<string> Bad => [.. BadFiles.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public void File_ThatIsNoWorkbookOrTooLargeAOneIsRefused(string what)
    {
        var (fault, file) = BadFiles[what];

        Should.Throw<WorkbookException>(() => Read(file())).Fault.ShouldBe(fault);
    }

    [Fact]
    public void Document_WithADoctypeIsRefused()
    {
        var file = With("xl/workbook.xml", 0, "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>");

        Should.Throw<WorkbookException>(() => Read(file)).Fault.ShouldBe(WorkbookFault.NotXlsx);
    }

    private static List<SheetRow> Read(byte[] file) => [.. XlsxReader.Read(new MemoryStream(file))];

    private static byte[] Workbook(params Row[] rows)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Cast<OpenXmlElement>()));
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(
                new SharedStringItem(new Text("甲")),
                new SharedStringItem(
                    new Run(new Text("乙")), new Run(new Text("丙")), new PhoneticRun(new Text("yǐ")) { BaseTextStartIndex = 0, EndingBaseIndex = 1 }));
            book.Workbook = new Book(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "一", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }

        return stream.ToArray();
    }

    private static Written Shared(string place, int index) => Typed(place, CellValues.SharedString, $"{index}");

    private static Written Number(string place, string value) => new(new CellValue(value)) { CellReference = place };

    private static Written Typed(string place, CellValues type, string value) => new(new CellValue(value)) { CellReference = place, DataType = type };

    private static Written Formula(string place, string formula, string value) =>
        new(new CellFormula(formula), new CellValue(value)) { CellReference = place, DataType = CellValues.String };

    /// <summary>Entries with so many MiB of blanks.</summary>
    private static byte[] Zip(params (string Name, int Size)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, size) in entries)
                Fill(zip, name, size, "");
        return stream.ToArray();
    }

    /// <summary>A workbook, one part of which is another: so many MiB of blanks within the text.</summary>
    private static byte[] With(string part, int size, string text = "<sst>")
    {
        var (stream, whole) = (new MemoryStream(), new MemoryStream(Workbook(new Row().With(Shared("A1", 0)))));
        using (var from = new ZipArchive(whole, ZipArchiveMode.Read))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => entry.FullName != part))
            {
                using var content = entry.Open();
                using var copy = to.CreateEntry(entry.FullName).Open();
                content.CopyTo(copy);
            }

            Fill(to, part, size, text);
        }

        return stream.ToArray();
    }

    private static void Fill(ZipArchive zip, string name, int size, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(text);
        for (var i = 0; i < size; i++)
            writer.Write(Blanks);
    }
}

internal static class Rows
{
    public static Row With(this Row row, params Written[] cells)
    {
        row.Append(cells.Cast<OpenXmlElement>());
        return row;
    }
}
