using System.Text;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Sheets;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>An Excel workbook, whose first sheet has a head and a row for each submission (<see cref="ImportColumn"/>).</summary>
public static class XlsxFile
{
    /// <summary>The lines.</summary>
    /// <exception cref="ProblemException">The file is none that can be imported as a whole; perhaps only after some lines.</exception>
    public static IEnumerable<ImportLine> Read(Stream content, ImportReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        using var rows = XlsxReader.Read(content).GetEnumerator();
        if (!Next(rows))
            yield break;
        var head = ImportHead.Read([.. rows.Current.Cells.Select(cell => cell.Text)], out var fault)
            ?? throw new ProblemException(ProblemType.WrongFile, fault!);
        reading.IgnoredColumns = head.Ignored;
        while (Next(rows))
            yield return reading.Take(Read(rows.Current, head, reading), ContentOf(rows.Current));
    }

    private static bool Next(IEnumerator<SheetRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (WorkbookException e)
        {
            throw new ProblemException(ProblemType.WrongFile, e.Fault switch
            {
                WorkbookFault.TooLarge => "工作簿展开后过大；请删去多余的内容，或分成几个文件导入。",
                _ => "文件不是 Excel 工作簿（.xlsx），或已损坏、加密；.xls 请另存为 .xlsx。",
            });
        }
    }

    private static ImportLine Read(SheetRow row, ImportHead head, ImportReading reading)
    {
        var line = ImportRow.Read(
            row.Number, column => head.Places.TryGetValue(column, out var place) ? row.At(place).Text : "", reading.Jurisdiction);
        List<LineFault> made =
        [
            .. ImportColumn.All.Where(head.Places.ContainsKey).Select(column => (column.Name, row.At(head.Places[column]).Kind))
                .Where(cell => cell.Kind != ReadCellKind.Value)
                .Select(cell => new LineFault(cell.Name, cell.Kind == ReadCellKind.Formula
                    ? "单元格是公式，请改为值（复制后选择性粘贴为“值”）。" : "单元格是错误值。")),
        ];
        return made.Count == 0
            ? line
            : ImportLine.Faulty(line.Number, line.Key, line.Title, [.. made, .. line.Faults.Where(f => made.All(m => m.Column != f.Column))]);
    }

    private static byte[] ContentOf(SheetRow row) => Encoding.UTF8.GetBytes(string.Join('\0', row.Cells.Select(cell => cell.Text)));
}
