using ProposalWorkflow.Domain.Imports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>A kind of file that can be imported.</summary>
/// <param name="Lines">Reads its lines, and has each of them taken by the reading.</param>
public sealed record ImportFile(Func<Stream, ImportReading, CancellationToken, IAsyncEnumerable<ImportLine>> Lines)
{
    /// <summary>Three times what the largest place has in a year.</summary>
    public const int MostSubmissions = 10_000;

    /// <summary>JSON Lines.</summary>
    public static ImportFile JsonLines { get; } = new(JsonLinesFile.ReadAsync);

    /// <summary>An Excel workbook.</summary>
    public static ImportFile Xlsx { get; } = new((content, reading, _) => XlsxFile.Read(content, reading).ToAsyncEnumerable())
    {
        HasColumns = true, NameOf = ImportColumn.NameOf,
    };

    /// <summary>Whether its columns have names; in JSON Lines they have JSON pointers.</summary>
    public bool HasColumns { get; init; }

    /// <summary>Whether its lines are old letters.</summary>
    public bool IsOfLetters { get; init; }

    /// <summary>How many lines there may be.</summary>
    public int Most { get; init; } = MostSubmissions;

    /// <summary>What the file calls a field of the command, which is given as a JSON pointer.</summary>
    public Func<string, string> NameOf { get; init; } = field => field;
}
