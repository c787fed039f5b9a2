namespace ProposalWorkflow.Sheets;

/// <summary>A table for people with a spreadsheet.</summary>
/// <param name="Name">The name on its tab: 1 to 31 characters, none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, read one at a time while the file is written.</param>
public sealed record Sheet<T>(string Name, IReadOnlyList<Column<T>> Columns, IAsyncEnumerable<T> Rows);

/// <summary>A column.</summary>
/// <param name="Head">What stands above it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Of">A row's cell.</param>
public sealed record Column<T>(string Head, int Width, Func<T, Cell> Of);

/// <summary>What stands in a cell.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    /// <summary>Text, which stays text whatever it begins with. Null: nothing.</summary>
    public sealed record Text(string? Value) : Cell;

    /// <summary>A number to reckon with.</summary>
    public sealed record Number(int Value) : Cell;

    /// <summary>A date and time of day, to the minute, in the time zone of those who read it.</summary>
    public sealed record Time(DateTime Value) : Cell;
}

/// <summary>A kind of file that a sheet can be written as.</summary>
public interface ISheetFormat
{
    /// <summary>The end of the file's name, without a dot.</summary>
    string Extension { get; }

    /// <summary>The media type.</summary>
    string ContentType { get; }

    /// <summary>Writes the sheet, a row at a time; the stream stays open, and needs neither to seek nor to be written synchronously.</summary>
    Task WriteAsync<T>(Stream stream, Sheet<T> sheet, CancellationToken cancellationToken);
}
