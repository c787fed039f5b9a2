using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProposalWorkflow.Sheets;

/// <summary>
/// CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel takes Chinese for the machine's old code page. A text that a
/// spreadsheet would take for a formula gets an apostrophe before it: CSV has no other way to say that it is text.
/// </summary>
public sealed class CsvFormat : ISheetFormat
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = [.. FormulaSafety.Beginnings],
        InjectionEscapeCharacter = '\'',
    };

    /// <inheritdoc/>
    public string Extension => "csv";

    /// <inheritdoc/>
    public string ContentType => "text/csv; charset=utf-8";

    /// <inheritdoc/>
    public async Task WriteAsync<T>(Stream stream, Sheet<T> sheet, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in sheet.Columns)
            csv.WriteField(column.Head);
        await csv.NextRecordAsync();
        await foreach (var row in sheet.Rows.WithCancellation(cancellationToken))
        {
            foreach (var column in sheet.Columns)
                csv.WriteField(TextOf(column.Of(row)));
            await csv.NextRecordAsync();
        }
    }

    private static string? TextOf(Cell cell) => cell switch
    {
        Cell.Text text => text.Value,
        Cell.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Cell.Time time => time.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(cell)),
    };
}
