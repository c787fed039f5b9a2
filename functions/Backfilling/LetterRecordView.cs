using System.Text.Json;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Workflow;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>What was read in an old letter.</summary>
/// <param name="File">Its file.</param>
/// <param name="Record">The values; null where the file could not be read.</param>
/// <param name="Readings">Where each value stands in the text, and how sure it is.</param>
/// <param name="Doubts">What somebody should look at, by the field of the record.</param>
/// <param name="SameAs">The number of an earlier letter of the import that has the same text.</param>
public sealed record LetterReadView(
    string File, LetterRecordView? Record, IReadOnlyList<FieldReading> Readings, IReadOnlyList<LineFault> Doubts, int? SameAs)
{
    /// <summary>The view.</summary>
    public static LetterReadView Of(ImportedLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new(
            letter.File,
            letter.Record is { } record ? JsonSerializer.Deserialize<LetterRecordView>(record, WorkflowJson.Options) : null,
            letter.Readings,
            letter.Doubts,
            letter.SameAs);
    }
}

/// <summary>The values of a letter, as the command line <c>import --json</c> writes them. What was not found is missing, or an empty list.</summary>
public sealed record LetterRecordView(
    string File,
    string LetterType,
    string? Kind,
    string? CaseNumber,
    string? Session,
    string? Title,
    IReadOnlyList<string> Proposers,
    string? LeadDepartment,
    string? Addressee,
    string? DocumentNumber,
    string? ClassMark,
    string? Disclosure,
    string? Signer,
    DateOnly? Date,
    IReadOnlyList<LetterContactView> Contacts,
    IReadOnlyList<string> CopiedTo,
    IReadOnlyList<string> CoHandlersNamed,
    IReadOnlyList<LetterAnnexView> Annexes,
    IReadOnlyList<LetterSectionView> Sections,
    IReadOnlyList<LetterMeasureView> Commitments);

/// <summary>联系人; phones are parted by commas.</summary>
public sealed record LetterContactView(string? Name, string? Phone);

/// <summary>附件.</summary>
public sealed record LetterAnnexView(string Title, string? Department, string? NeedsAnotherDepartment, IReadOnlyList<LetterSectionView> Sections);

/// <summary>A section: 一、二、三、, or the text before the first of them.</summary>
public sealed record LetterSectionView(string? Marker, string? Heading, string Text, IReadOnlyList<LetterPointView> Points);

/// <summary>A numbered point: level 2 for （一）, 3 for 1., 4 for （1） and ①, 5 for 一是.</summary>
public sealed record LetterPointView(string Marker, int Level, string? Heading, string Text);

/// <summary>A planned measure.</summary>
public sealed record LetterMeasureView(string Text, string? DueText, DateOnly? Due, string? Department);
