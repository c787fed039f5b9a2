namespace ProposalWorkflow.Sheets;

/// <summary>A row that was read from a workbook.</summary>
/// <param name="Number">As the spreadsheet shows it, from 1.</param>
/// <param name="Cells">From the first column to the last that has anything; without a cell there is an empty text.</param>
public sealed record SheetRow(int Number, IReadOnlyList<ReadCell> Cells)
{
    /// <summary>The cell of a column, from 0.</summary>
    public ReadCell At(int column) => column < Cells.Count ? Cells[column] : ReadCell.Empty;
}

/// <summary>A cell that was read.</summary>
/// <param name="Text">What it shows, but for the format of its numbers.</param>
/// <param name="Kind">Whether that was written there.</param>
public sealed record ReadCell(string Text, ReadCellKind Kind = ReadCellKind.Value)
{
    /// <summary>A cell with nothing in it.</summary>
    public static ReadCell Empty { get; } = new("");
}

/// <summary>Where a cell's text comes from.</summary>
public enum ReadCellKind
{
    /// <summary>It stands there.</summary>
    Value,

    /// <summary>A formula made it.</summary>
    Formula,

    /// <summary>It is an error, as <c>#N/A</c>.</summary>
    Error,
}

/// <summary>What makes a file no workbook that can be read.</summary>
public enum WorkbookFault
{
    /// <summary>It is none, or a damaged one.</summary>
    NotXlsx,

    /// <summary>Unpacked it would be too large.</summary>
    TooLarge,
}

/// <summary>A file is no workbook that can be read.</summary>
public sealed class WorkbookException(WorkbookFault fault, Exception? inner = null) : Exception($"The workbook cannot be read: {fault}.", inner)
{
    /// <summary>Why.</summary>
    public WorkbookFault Fault { get; } = fault;
}
