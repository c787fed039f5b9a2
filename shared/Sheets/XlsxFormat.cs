using System.IO.Compression;
using System.Text;

namespace ProposalWorkflow.Sheets;

/// <summary>
/// An Excel workbook (Office Open XML). It is written straight through: the usual libraries build the package in memory, or need
/// a stream that can seek, and an answer over HTTP is neither. The parts besides the sheet are the same for every workbook.
/// </summary>
public sealed class XlsxFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public Task WriteAsync<T>(Stream stream, Sheet<T> sheet, CancellationToken cancellationToken) =>
        WriteBookAsync(stream, [WorkbookSheet.Of(sheet)], cancellationToken);

    /// <summary>Writes a workbook of several sheets, as <see cref="WriteAsync{T}"/> writes one.</summary>
    public static async Task WriteBookAsync(Stream stream, IReadOnlyList<WorkbookSheet> sheets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        await using var patient = new PatientStream(stream);
        await using (var package = await ZipArchive.CreateAsync(
            patient, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            foreach (var (name, text) in XlsxParts.Around([.. sheets.Select(sheet => sheet.Name)]))
            {
                await using var part = await package.CreateEntry(name).OpenAsync(cancellationToken);
                await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            }

            for (var i = 0; i < sheets.Count; i++)
            {
                await using var rows = await package.CreateEntry(XlsxParts.SheetName(i)).OpenAsync(cancellationToken);
                await sheets[i].Write(rows, cancellationToken);
            }
        }

        await patient.FlushAsync(cancellationToken);
    }
}

/// <summary>A sheet of a workbook, whatever its rows are.</summary>
public sealed class WorkbookSheet
{
    private WorkbookSheet(string name, Func<Stream, CancellationToken, Task> write) => (Name, Write) = (name, write);

    internal string Name { get; }

    internal Func<Stream, CancellationToken, Task> Write { get; }

    /// <summary>The sheet as one of a workbook.</summary>
    public static WorkbookSheet Of<T>(Sheet<T> sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new(sheet.Name, (stream, cancellationToken) => XlsxSheetWriter.WriteAsync(stream, sheet, cancellationToken));
    }
}
