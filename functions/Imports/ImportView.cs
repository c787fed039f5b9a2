using System.Text.Json;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Functions.Backfilling;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>An import as the office sees it.</summary>
/// <param name="Self">The operation.</param>
/// <param name="Status"><c>pending</c> or <c>done</c>.</param>
/// <param name="Import">Where the outcomes of its lines are.</param>
/// <param name="AskedAt">When it arrived, UTC.</param>
/// <param name="DecidedAt">When its last line had its outcome, UTC; null while pending.</param>
/// <param name="Total">How many lines there are.</param>
/// <param name="Read">How many of them have their outcome.</param>
/// <param name="Accepted">How many of these are cases.</param>
/// <param name="Refused">How many of these are none.</param>
/// <param name="IgnoredColumns">Columns that mean nothing here; null where there are none.</param>
/// <param name="Doubted">Of letters: how many of the cases somebody should look at; null of submissions.</param>
public sealed record ImportView(
    string Self, string Status, string Import, DateTimeOffset AskedAt, DateTimeOffset? DecidedAt,
    int Total, int Read, int Accepted, int Refused, IReadOnlyList<string>? IgnoredColumns, int? Doubted)
{
    private const string Prefix = "import.";

    /// <summary>The import that an operation's id names; null where it names another kind.</summary>
    public static string? ImportOf(string operation)
    {
        ArgumentNullException.ThrowIfNull(operation);
        return operation.StartsWith(Prefix, StringComparison.Ordinal) ? operation[Prefix.Length..] : null;
    }

    /// <summary>The view.</summary>
    public static ImportView Of(Import import)
    {
        ArgumentNullException.ThrowIfNull(import);
        return new(
            $"/api/operations/{Prefix}{import.Key.Id}", import.DoneAt is null ? "pending" : "done", $"/api/imports/{import.Key.Id}",
            import.AskedAt, import.DoneAt, import.Total, import.Read, import.Accepted, import.Refused,
            import.IgnoredColumns.Count > 0 ? import.IgnoredColumns : null, import.IsOfLetters ? import.Doubted : null);
    }
}

/// <summary>An import with a page of its lines' outcomes.</summary>
/// <param name="Import">As far as it is.</param>
/// <param name="Items">In the order of the lines; those that have no outcome yet are not there.</param>
/// <param name="Continuation">For the next page; null where this is the last.</param>
public sealed record ImportPage(ImportView Import, IReadOnlyList<LineView> Items, string? Continuation)
{
    /// <summary>The page.</summary>
    public static ImportPage Of(Import import, Page<LineOutcome> page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(ImportView.Of(import), [.. page.Items.Select(LineView.Of)], page.Continuation);
    }
}

/// <summary>What came of one line.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Result"><c>accepted</c>, <c>refused</c>, or of a letter <c>doubted</c>: accepted, and somebody should look.</param>
/// <param name="Key">外部编号.</param>
/// <param name="Title">案由.</param>
/// <param name="Proposal">The case; where a key was used before, the one that has it.</param>
/// <param name="Operation">Where its operation is read.</param>
/// <param name="Earlier">True where the case came in with an earlier import; else null.</param>
/// <param name="Problem">Why it was refused.</param>
/// <param name="Errors">What is wrong in which column.</param>
/// <param name="Letter">Of letters: what was read.</param>
public sealed record LineView(
    int Line, string Result, string? Key, string? Title, string? Proposal, string? Operation, bool? Earlier, string? Problem,
    IReadOnlyList<LineFault>? Errors, LetterReadView? Letter)
{
    /// <summary>The view.</summary>
    public static LineView Of(LineOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new(
            outcome.Line,
            JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Result.ToString()),
            outcome.Key,
            outcome.Title,
            outcome.Case is { } id ? $"/api/proposals/{id}" : null,
            outcome is { Case: { } of, Intent: { } intent } ? $"/api/operations/{of}.{intent}" : null,
            outcome.Earlier ? true : null,
            outcome.Problem,
            outcome.Faults.Count > 0 ? outcome.Faults : null,
            outcome.Letter is { } letter ? LetterReadView.Of(letter) : null);
    }
}
