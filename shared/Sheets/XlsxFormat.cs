using System.IO.Compression;
using System.Text;

namespace ProposalWorkflow.Sheets;

/// <summary>
/// An Excel workbook (Office Open XML) of one sheet. It is written straight through: the usual libraries build the package in memory, or need
/// a stream that can seek, and an answer over HTTP is neither. The parts besides the sheet are the same for every workbook.
/// </summary>
public sealed class XlsxFormat : ISheetFormat
{
    /// <inheritdoc/>
    public string Extension => "xlsx";

    /// <inheritdoc/>
    public string ContentType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public async Task WriteAsync<T>(Stream stream, Sheet<T> sheet, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await using var patient = new PatientStream(stream);
        await using (var package = await ZipArchive.CreateAsync(
            patient, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            foreach (var (name, text) in XlsxParts.Around(sheet.Name))
            {
                await using var part = await package.CreateEntry(name).OpenAsync(cancellationToken);
                await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            }

            await using var rows = await package.CreateEntry(XlsxParts.SheetName).OpenAsync(cancellationToken);
            await XlsxSheetWriter.WriteAsync(rows, sheet, cancellationToken);
        }

        await patient.FlushAsync(cancellationToken);
    }
}
