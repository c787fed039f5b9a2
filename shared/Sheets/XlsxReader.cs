using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;

namespace ProposalWorkflow.Sheets;

/// <summary>
/// Reads the first sheet of an Excel workbook row by row. The usual libraries either do not tell a formula from a value, or build what they
/// read in memory, and a small file can unpack to any size; so the package is opened by a library and its parts are read here.
/// </summary>
public static class XlsxReader
{
    /// <summary>What a file may hold in parts, and unpacked in bytes: some hundred times what an office's year takes.</summary>
    private const int MostParts = 1_000;
    private const long MostUnpacked = 256L * 1024 * 1024;

    /// <summary>In each part that is read; the texts of a workbook are one part, and are held.</summary>
    private const long MostCharacters = 48L * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostCharacters,
    };

    /// <summary>The rows that have anything in them.</summary>
    /// <param name="stream">The file; it can seek, and stays open.</param>
    /// <exception cref="WorkbookException">It is no workbook, or too large a one; perhaps only after some rows.</exception>
    public static IEnumerable<SheetRow> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var package = Opened(() => Open(stream));
        var (sheet, texts) = Opened(() => XlsxPackage.Find(package, Settings));
        using var content = Opened(sheet.GetStream);
        using var xml = XmlReader.Create(content, Settings);
        using var rows = XlsxRows.Read(xml, texts).GetEnumerator();
        while (Opened(rows.MoveNext))
            yield return rows.Current;
    }

    private static Package Open(Stream stream)
    {
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
                throw new WorkbookException(WorkbookFault.TooLarge);
        }

        stream.Position = 0;
        return Package.Open(stream, FileMode.Open, FileAccess.Read);
    }

    private static T Opened<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e) when (e.Message.Contains("MaxCharacters", StringComparison.Ordinal))
        {
            throw new WorkbookException(WorkbookFault.TooLarge, e);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or IOException or XmlException or InvalidOperationException
            or ArgumentException or NotSupportedException or OverflowException)
        {
            throw new WorkbookException(WorkbookFault.NotXlsx, e);
        }
    }
}
