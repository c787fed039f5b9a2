using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Workflow.Lists;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>Lists of cases: derived rows, which may lag behind the cases by a moment and are never decided by.</summary>
public interface ICaseLists
{
    /// <summary>Writes the rows over those of the same case (and department and round, and proposer).</summary>
    Task WriteAsync(ListRows rows, CancellationToken cancellationToken);

    /// <summary>The cases of a jurisdiction in the order of session and submission; in another order only within one session.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list in this order.</exception>
    Task<Page<CaseRow>> FindCasesAsync(string jurisdiction, CaseFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>All of them, one after the other, in the order of session and submission.</summary>
    IAsyncEnumerable<CaseRow> ReadCasesAsync(string jurisdiction, CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>A department's tasks in the order of assignment, or in another.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list in this order.</exception>
    Task<Page<InboxRow>> FindInboxAsync(
        string jurisdiction, string department, bool? open, PageRequest page, CancellationToken cancellationToken);

    /// <summary>A proposer's own cases in the order of submission, or in another.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list in this order.</exception>
    Task<Page<ProposerRow>> FindOwnAsync(string jurisdiction, string proposer, PageRequest page, CancellationToken cancellationToken);

    /// <summary>The commitments of a jurisdiction in the order of their days.</summary>
    /// <exception cref="BadContinuationException">The page's continuation is none of this list.</exception>
    Task<Page<CommitmentRow>> FindCommitmentsAsync(
        string jurisdiction, CommitmentFilter filter, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>What the list of commitments is narrowed to; null: not by this.</summary>
/// <param name="Department">Who is to do it.</param>
/// <param name="Part">How they stand.</param>
/// <param name="From">The first day on which they are due.</param>
/// <param name="To">The last one.</param>
/// <param name="Urgent">How their date shows.</param>
public sealed record CommitmentFilter(
    string? Department = null, CommitmentPart Part = CommitmentPart.All, DateOnly? From = null, DateOnly? To = null, UrgencyFilter? Urgent = null);

/// <summary>Which commitments, by how they stand.</summary>
public enum CommitmentPart
{
    /// <summary>未了结: they are owed, or wait for the office.</summary>
    Open,

    /// <summary>待确认: the office is to say whether it takes what the department has said.</summary>
    Awaiting,

    /// <summary>已了结: carried out, excused or superseded.</summary>
    Done,

    /// <summary>All of them.</summary>
    All,
}

/// <summary>What a list is narrowed to; null: not by this.</summary>
/// <param name="Session">The session's code.</param>
/// <param name="Stage">What the case waits for.</param>
/// <param name="Department">A department with a part in the current round.</param>
/// <param name="Text">Text in the title, the case number or a proposer's name.</param>
/// <param name="Category">类别.</param>
/// <param name="Kind">提案 or 建议.</param>
/// <param name="Archived">With those in the archive, without them, or them alone.</param>
/// <param name="MergedInto">The id of the case that they were merged into.</param>
/// <param name="Urgent">How their next date shows.</param>
public sealed record CaseFilter(
    string? Session = null,
    CaseStage? Stage = null,
    string? Department = null,
    string? Text = null,
    string? Category = null,
    ProposalKind? Kind = null,
    ArchiveFilter Archived = ArchiveFilter.All,
    string? MergedInto = null,
    UrgencyFilter? Urgent = null);

/// <summary>How the next date of a case shows on a day.</summary>
/// <param name="Is">How.</param>
/// <param name="Today">The day of the reading, in the jurisdiction's time zone.</param>
public sealed record UrgencyFilter(Urgency Is, DateOnly Today);

/// <summary>Which part of the cases, by the archive.</summary>
public enum ArchiveFilter
{
    /// <summary>With those in the archive.</summary>
    All,

    /// <summary>Without them.</summary>
    No,

    /// <summary>Them alone.</summary>
    Only,
}

/// <summary>Which page.</summary>
/// <param name="Size">At most so many rows; 1 to 200.</param>
/// <param name="Continuation">As the page before gave it; null for the first.</param>
/// <param name="Order">Null: as the rows are stored, the oldest first.</param>
public sealed record PageRequest(int Size, string? Continuation = null, ListOrder? Order = null);

/// <summary>Rows, and where the next page begins.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Continuation">For the next page; null where this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);
