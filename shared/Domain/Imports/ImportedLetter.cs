namespace ProposalWorkflow.Domain.Imports;

/// <summary>An old letter of an import, and what was read in it.</summary>
/// <param name="File">The name of its file, with the folders that it lay in.</param>
/// <param name="Content">The hash of its text without blanks: the same letter, however its file is made. Null where it could not be read.</param>
/// <param name="Record">What was read, as JSON in the shape in which the command line writes records; null where it could not be read.</param>
/// <param name="Readings">Where each value stands, and how sure it is.</param>
/// <param name="Doubts">What somebody should look at; it became a case all the same.</param>
public sealed record ImportedLetter(
    string File, string? Content, string? Record, IReadOnlyList<FieldReading> Readings, IReadOnlyList<LineFault> Doubts)
{
    /// <summary>The number of an earlier letter of the import that is this one; null where it is the first.</summary>
    public int? SameAs { get; init; }

    /// <summary>A file that could not be read.</summary>
    public static ImportedLetter Unread(string file) => new(file, null, null, [], []);
}

/// <summary>Where a value of a letter was read.</summary>
/// <param name="Field">In the record, as a JSON pointer (RFC 6901).</param>
/// <param name="Sure"><c>sure</c>, <c>likely</c> or <c>doubtful</c>.</param>
/// <param name="Line">The line of the text that it begins in; the first is 1.</param>
/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="Length">Characters up to its end.</param>
public sealed record FieldReading(string Field, string Sure, int Line, int Start, int Length);
