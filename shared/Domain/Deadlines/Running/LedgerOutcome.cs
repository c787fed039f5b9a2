namespace ProposalWorkflow.Domain.Deadlines.Running;

/// <summary>Why something cannot be done to a deadline. Stable names: they become problem types.</summary>
public enum LedgerRefusalKind
{
    /// <summary>It is met or superseded already.</summary>
    Ended,

    /// <summary>The day lies before that of the newest entry, or of the anchor.</summary>
    BeforeLastEntry,

    /// <summary>It is overdue, and then neither pauses nor moves.</summary>
    Overdue,

    /// <summary>It is paused already.</summary>
    AlreadyPaused,

    /// <summary>It is not paused.</summary>
    NotPaused,

    /// <summary>The rule knows no pause for this cause.</summary>
    CauseNotAllowed,

    /// <summary>The rule knows no extension.</summary>
    NoExtension,

    /// <summary>No reason is given.</summary>
    ReasonMissing,

    /// <summary>An extension has been asked for and not yet been decided.</summary>
    RequestOpen,

    /// <summary>No extension has been asked for.</summary>
    NoRequest,

    /// <summary>It is not later than the date that it has.</summary>
    NotLater,

    /// <summary>It is counted in other units than the rule's, or by more than one extension may have.</summary>
    TooMuchAtOnce,

    /// <summary>It has been extended as often as it may be.</summary>
    TooOften,

    /// <summary>The whole would take longer than the rule lets it.</summary>
    TooMuchInAll,
}

/// <summary>Why not.</summary>
/// <param name="Kind">The stable reason.</param>
/// <param name="Detail">What the user should know, in Chinese.</param>
public sealed record LedgerRefusal(LedgerRefusalKind Kind, string Detail);

/// <summary>A deadline with its new entry, or why there is none.</summary>
public sealed record LedgerOutcome(Deadline? Deadline, LedgerRefusal? Refusal)
{
    /// <summary>A refusal.</summary>
    public static LedgerOutcome Refused(LedgerRefusalKind kind, string detail) => new(null, new(kind, detail));
}
